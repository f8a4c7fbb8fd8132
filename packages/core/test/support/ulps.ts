const float = new Float64Array(2);
const words = new BigInt64Array(float.buffer);

/** How many units in the last place two float64s of the same sign lie apart. */
export function ulpsBetween(a: number, b: number): number {
  float[0] = a;
  float[1] = b;
  if (a < 0 !== b < 0) return Infinity;
  return Math.abs(Number(words[0] - words[1]));
}
