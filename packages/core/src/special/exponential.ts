import { expm1OfPositive, expOfNegative } from './exp.ts';

/** e^x for x ≤ 700; the same bits on every engine. */
export function exponential(x: number): number {
  return x < 0 ? expOfNegative(x) : 1 + expm1OfPositive(x);
}
