import { expm1OfPositive } from './exp.ts';
import { logBelow1 } from './log.ts';

// Math.sinh and Math.asinh round differently from engine to engine, and nodes have to be the same on all.

/** The hyperbolic sine of 0 ≤ u ≤ 700. */
export function sinh(u: number): number {
  const e = expm1OfPositive(u);
  return (e + e / (e + 1)) / 2;
}

/** Its inverse, for x ≥ 0: to about a unit in the last place above 1, and 3e-16 absolute below. */
export function asinh(x: number): number {
  const y = x + Math.sqrt(x * x + 1);
  return y === 1 ? 0 : -logBelow1(1 / y);
}
