/**
 * A number of mean-field theory to so many significant digits, without zeros at its end; ∞ where it has no end.
 *
 * @example phaseFigure(1.04766598) // "1.047666"
 * @example phaseFigure(-21.4753, 3) // "−21.5"
 */
export function phaseFigure(value: number | null, digits: number = 7): string {
  if (value === null) return '∞';
  return String(Number(value.toPrecision(digits))).replace(/-/g, '−');
}
