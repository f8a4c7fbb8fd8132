import { formatPowerOfTen } from '@initscope/charts';

/**
 * A std as the lesson prints it: with the notebook's three decimals (`%3.3f`) below a million, and beyond as many digits with a power of
 * ten, since nobody reads forty; where three decimals would be 0.000, likewise.
 *
 * @param log10Std `null` is a std of exactly 0.
 * @example figureText(Math.log10(0.62219)) // "0.622"
 * @example figureText(38.05) // "1.122018 × 10³⁸", on one line
 */
export function figureText(log10Std: number | null): string {
  if (log10Std === null) return '0';
  if (log10Std < 6 && log10Std >= Math.log10(0.0005)) return (10 ** log10Std).toFixed(3);
  const exponent = Math.floor(log10Std);
  const digits = (10 ** (log10Std - exponent)).toFixed(log10Std < 0 ? 3 : 6);
  const [mantissa, power] = Number(digits) === 10 ? [(1).toFixed(digits.length - 3), exponent + 1] : [digits, exponent];
  return `${mantissa}\u00a0×\u00a0${formatPowerOfTen(power)}`;
}

/**
 * How much a layer multiplies std by, in few digits.
 *
 * @example factorText(6.283) // "6.3"
 */
export function factorText(factor: number): string {
  return factor.toFixed(Math.abs(factor - 1) < 0.1 || factor < 1 ? 2 : 1);
}
