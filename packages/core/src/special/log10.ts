import { intervalOf, logTable } from './log-table.ts';

const LOG10_2 = 0.3010299956639812;

/** log10(m·2^exponent) for 1 ≤ m < 2, the same bits on every engine, which Math.log10 does not promise. */
export function log10OfScaled(m: number, exponent: number): number {
  if (m === 1) return exponent * LOG10_2;
  // z in [0.6875, 1.375), as the table wants it.
  const isLow = m < 1.375;
  const z = isLow ? m : m / 2;
  const k = isLow ? exponent : exponent + 1;
  const index = intervalOf(z);
  const r = z * logTable[2 * index] - 1;
  // log(1 + r) for |r| < 2^−7
  const tail = r * r * (-0.5 + r * (1 / 3 + r * (-0.25 + r * (0.2 + r * (-1 / 6 + r * (1 / 7 + r * -0.125))))));
  return k * LOG10_2 + (logTable[2 * index + 1] + (r + tail)) * Math.LOG10E;
}
