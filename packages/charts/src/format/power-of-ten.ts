const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/**
 * Ten to a whole power, as a tick label: `1`, `10`, `10²`, `10⁻³`.
 *
 * @param exponent rounded to a whole number.
 * @example formatPowerOfTen(-3) // "10⁻³"
 */
export function formatPowerOfTen(exponent: number): string {
  const whole = Math.round(exponent);
  if (whole === 0) return '1';
  if (whole === 1) return '10';
  return `10${Array.from(String(whole), (character) => SUPERSCRIPTS[character] ?? character).join('')}`;
}
