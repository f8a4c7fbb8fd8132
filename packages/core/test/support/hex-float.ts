/** The float64 that Python's `float.hex()` wrote, such as `-0x1.c398ef3e5cfa5p+0`. */
export function fromHex(text: string): number {
  const [, sign, whole, fraction = '', exponent] = /^(-?)0x([01])(?:\.([0-9a-f]+))?p([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) throw new Error(`${text} is not a hexadecimal float`);
  // The significand is a whole number of at most 53 bits, so nothing is rounded on the way.
  const significand = Number.parseInt(whole + fraction, 16);
  const size = significand * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -size : size;
}
