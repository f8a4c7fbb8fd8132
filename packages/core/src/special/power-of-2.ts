const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** 2^n for a whole −1022 ≤ n ≤ 1023, by its bits: many times faster than `**`, and the same on every engine. */
export function powerOf2(n: number): number {
  words[0] = 0;
  words[1] = (n + 1023) << 20;
  return float[0];
}

/** 2^n for any whole n ≤ 0; what is below the normal numbers is 0. */
export function smallPowerOf2(n: number): number {
  return n < -1022 ? 0 : powerOf2(n);
}

/** e with 2^e ≤ |x| < 2^(e+1), exactly; 0 for x = 0. */
export function exponentOf(x: number): number {
  if (x === 0) return 0;
  float[0] = x;
  const biased = (words[1] >>> 20) & 0x7ff;
  return biased === 0 ? exponentOf(x * 2 ** 54) - 54 : biased - 1023;
}
