/**
 * A number ≥ 0 that may lie far beyond float64's range: mantissa × 2^exponent, with a whole exponent and
 * 1 ≤ mantissa < 2, or both 0 for zero.
 */
export interface Magnitude {
  readonly mantissa: number;
  readonly exponent: number;
}

const LOG10_OF_2 = Math.log10(2);

/** The largest exponent of a float64, and the smallest of one that keeps all of its digits. */
export const largestExponent = 1023;
export const smallestExponent = -1022;

/** x × 2^exponent as a magnitude, for a finite x ≥ 0. */
export function magnitude(x: number, exponent = 0): Magnitude {
  if (x === 0) return { mantissa: 0, exponent: 0 };
  const shift = exponentOf(x);
  const half = Math.trunc(-shift / 2);
  return { mantissa: x * 2 ** half * 2 ** (-shift - half), exponent: exponent + shift };
}

/** a·b. */
export function times(a: Magnitude, b: Magnitude): Magnitude {
  return magnitude(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/** base^n for a whole n ≥ 0, by repeated squaring; the relative error stays below n·2^−53. */
export function power(base: Magnitude, n: number): Magnitude {
  let result = magnitude(1);
  let square = base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

/** log10 of a magnitude, finite at any size; `null` for zero. */
export function log10({ mantissa, exponent }: Magnitude): number | null {
  return mantissa === 0 ? null : Math.log10(mantissa) + exponent * LOG10_OF_2;
}

/** The magnitude as a float64; `null` if that would be infinite, or too small to keep all of its digits. */
export function toFloat64({ mantissa, exponent }: Magnitude): number | null {
  return exponent > largestExponent || exponent < smallestExponent ? null : mantissa * 2 ** exponent;
}

const float = new Float64Array(1);
const word = new BigUint64Array(float.buffer);

/** e with 2^e ≤ |x| < 2^(e+1), exactly; 0 for x = 0. */
export function exponentOf(x: number): number {
  if (x === 0) return 0;
  float[0] = x;
  const biased = Number((word[0] >> 52n) & 0x7ffn);
  return biased === 0 ? exponentOf(x * 2 ** 54) - 54 : biased - 1023;
}

/** The largest size |v| among the values; 0 for none. */
export function largestSize(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  return largest;
}

/** All values times 2^n, in two steps because 2^n alone may be out of range; exact but for what leaves float64's. */
export function scaleByPowerOf2(values: Float64Array, n: number): Float64Array {
  if (n === 0) return values;
  const half = Math.trunc(n / 2);
  const [first, second] = [2 ** half, 2 ** (n - half)];
  return values.map((value) => value * first * second);
}
