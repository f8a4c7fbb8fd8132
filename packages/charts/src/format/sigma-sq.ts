import { formatPowerOfTen } from './power-of-ten.ts';

/**
 * A weight variance as a label: powers of ten as such, anything else to three significant digits, plainly from
 * 0.001 up to 9999 and in scientific notation beyond.
 *
 * @param sigmaSq the variance σ² ≥ 0, no unit.
 * @example formatSigmaSq(0.025) // "0.025"
 * @example formatSigmaSq(0.001) // "10⁻³"
 * @example formatSigmaSq(2.5e-5) // "2.5×10⁻⁵"
 */
export function formatSigmaSq(sigmaSq: number): string {
  const { digits, exponent } = significant(sigmaSq);
  return digits === '1' ? formatPowerOfTen(exponent) : formatPlainSigmaSq(sigmaSq);
}

/**
 * The same, with powers of ten from 0.001 up to 1000 written out, for labels that stand beside other plain numbers.
 *
 * @example formatPlainSigmaSq(0.01) // "0.01"
 */
export function formatPlainSigmaSq(sigmaSq: number): string {
  const { digits, exponent } = significant(sigmaSq);
  if (sigmaSq === 0 || (exponent >= -3 && exponent < 4)) return String(Number(`${digits}e${exponent}`));
  return digits === '1' ? formatPowerOfTen(exponent) : `${digits}×${formatPowerOfTen(exponent)}`;
}

/** Through text, because arithmetic makes 9.999…e-4 of 10 ** -3 as often as not. */
function significant(value: number): { readonly digits: string; readonly exponent: number } {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`σ² is ${value}; it has to be finite and at least 0`);
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  return { digits: String(Number(mantissa)), exponent: Number(exponent) };
}
