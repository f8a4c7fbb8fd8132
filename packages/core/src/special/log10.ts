import { intervalOf, logTable } from './log-table.ts';
import { LOG10_2, logNear1 } from './log10-near-power-of-2.ts';

/** log10(m·2^exponent) for 1 ≤ m < 2, the same bits on every engine, which Math.log10 does not promise. */
export function log10OfScaled(m: number, exponent: number): number {
  if (m === 1) return exponent * LOG10_2;
  // z in [0.6875, 1.375), as the table wants it.
  const isLow = m < 1.375;
  const z = isLow ? m : m / 2;
  const k = isLow ? exponent : exponent + 1;
  const index = intervalOf(z);
  const r = z * logTable[2 * index] - 1;
  return k * LOG10_2 + (logTable[2 * index + 1] + logNear1(r)) * Math.LOG10E;
}
