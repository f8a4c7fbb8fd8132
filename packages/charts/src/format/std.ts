/**
 * A standard deviation known by its log10, to three significant digits: plainly from 0.001 up to 9999 (whose fourth
 * digit is written too), with an exponent beyond, at any magnitude. What it gives, `Number` reads.
 *
 * @param log10Std finite; `null` is a std of exactly 0, as in core's planes.
 * @example formatStd(-1) // "0.100"
 * @example formatStd(-400.5) // "3.16e-401"
 */
export function formatStd(log10Std: number | null): string {
  if (log10Std === null) return '0';
  if (!Number.isFinite(log10Std)) {
    throw new RangeError(`log10 std is ${log10Std}; it has to be finite, or null for a std of 0`);
  }
  const std = 10 ** log10Std;
  if (log10Std >= -3 && std < 9999.5) return std < 999.5 ? std.toPrecision(3) : std.toFixed(0);
  const exponent = Math.floor(log10Std);
  const digits = (10 ** (log10Std - exponent)).toFixed(2);
  return digits === '10.00' ? `1.00e${exponent + 1}` : `${digits}e${exponent}`;
}
