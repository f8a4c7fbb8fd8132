/**
 * A standard deviation known by its log10, to three significant digits: plainly from 0.001 up to 9999, with an exponent
 * beyond, at any magnitude; `null` is a std of exactly 0.
 *
 * @example formatStd(-1) // "0.100"
 * @example formatStd(-400.5) // "3.16e-401"
 */
export function formatStd(log10Std: number | null): string {
  if (log10Std === null) return '0';
  if (log10Std >= -3 && log10Std < 4) return plain(10 ** log10Std);
  const exponent = Math.floor(log10Std);
  const digits = (10 ** (log10Std - exponent)).toFixed(2);
  return digits === '10.00' ? `1.00e${exponent + 1}` : `${digits}e${exponent}`;
}

/** toPrecision would write 1234 as 1.23e+3. */
function plain(std: number): string {
  return std >= 1000 ? std.toFixed(0) : std.toPrecision(3);
}
