const float = new Float64Array(1);
const word = new BigUint64Array(float.buffer);

/** A finite float64 times 2^1074, which is a whole number. */
export function exact(value: number): bigint {
  float[0] = value;
  const biased = (word[0] >> 52n) & 0x7ffn;
  const fraction = word[0] & 0xfffffffffffffn;
  const size = biased === 0n ? fraction : (fraction | 0x10000000000000n) << (biased - 1n);
  return word[0] >> 63n === 1n ? -size : size;
}

/** a/b for whole numbers of any size, to float64's precision. */
export function ratio(a: bigint, b: bigint): number {
  if (a < 0n) return -ratio(-a, b);
  const shift = BigInt(Math.max(0, 70 + b.toString(2).length - a.toString(2).length));
  return Number((a << shift) / b) * 2 ** -Number(shift);
}

/** Mean and Σ (v − mean)² of values, in whole numbers until the last step: no rounding, no cancellation. */
export function exactMoments(values: readonly number[]): { mean: number; sumOfSquaredDeviations: number } {
  const n = BigInt(values.length);
  const whole = values.map(exact);
  const sum = whole.reduce((total, value) => total + value, 0n);
  const squares = whole.reduce((total, value) => total + value * value, 0n);
  return {
    mean: ratio(sum, n << 1074n),
    sumOfSquaredDeviations: ratio(n * squares - sum * sum, n << 2148n),
  };
}
