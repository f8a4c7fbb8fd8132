/** The number with three decimals and all of its digits before them, as C's `%.3f` prints it at any size. */
export function fixed3(value: number): string {
  // toFixed turns to exponents at 1e21; a float64 that large is a whole number.
  return Math.abs(value) < 1e21 ? value.toFixed(3) : `${BigInt(value)}.000`;
}
