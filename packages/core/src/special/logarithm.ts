import { logBelow1 } from './log.ts';
import { exponentOf, powerOf2 } from './power-of-2.ts';

/** The natural logarithm of any finite x > 0, to about 1e-16 and a unit in the last place; the same bits on every engine. */
export function logarithm(x: number): number {
  // x = m·2^e with ½ ≤ m < 1; m in two steps, since 2^−e alone may leave float64.
  const e = exponentOf(x) + 1;
  const half = Math.trunc(-e / 2);
  const m = x * powerOf2(half) * powerOf2(-e - half);
  return m === 0.5 ? (e - 1) * Math.LN2 : logBelow1(m) + e * Math.LN2;
}
