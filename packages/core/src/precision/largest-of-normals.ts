import { erf } from '../special/erf.ts';
import { expOfNegative } from '../special/exp.ts';
import { rootBetween } from '../special/root.ts';

/**
 * The median of the largest |z| of n independent z ~ N(0, 1): erf(z/√2)^n = 1/2. It grows as √(2 ln n).
 *
 * @param count - n, 1 or more.
 * @example
 * largestOfNormals(1000); // 3.39
 */
export function largestOfNormals(count: number): number {
  const each = expOfNegative(-Math.LN2 / count);
  return rootBetween((z) => erf(z * Math.SQRT1_2) - each, 0, 9, 1e-9);
}
