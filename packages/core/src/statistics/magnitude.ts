import { log10OfScaled } from '../special/log10.ts';
import { exponentOf, powerOf2, smallPowerOf2 } from '../special/power-of-2.ts';

/**
 * A number ≥ 0 that may lie far beyond float64's range: mantissa × 2^exponent, with a whole exponent and
 * 1 ≤ mantissa < 2, or both 0 for zero.
 */
export interface Magnitude {
  readonly mantissa: number;
  readonly exponent: number;
}

/** The largest exponent of a float64, and the smallest of one that keeps all of its digits. */
const LARGEST_EXPONENT = 1023;
const SMALLEST_EXPONENT = -1022;

const zero: Magnitude = { mantissa: 0, exponent: 0 };

/** x × 2^exponent as a magnitude, for a finite x ≥ 0. */
export function magnitude(x: number, exponent = 0): Magnitude {
  if (x === 0) return zero;
  const shift = exponentOf(x);
  const half = Math.trunc(-shift / 2);
  return { mantissa: x * powerOf2(half) * powerOf2(-shift - half), exponent: exponent + shift };
}

/** a·b. */
export function times(a: Magnitude, b: Magnitude): Magnitude {
  const mantissa = a.mantissa * b.mantissa;
  if (mantissa === 0) return zero;
  const exponent = a.exponent + b.exponent;
  return mantissa < 2 ? { mantissa, exponent } : { mantissa: mantissa / 2, exponent: exponent + 1 };
}

/** a + b. */
export function plus(a: Magnitude, b: Magnitude): Magnitude {
  if (a.mantissa === 0) return b;
  if (b.mantissa === 0) return a;
  const [large, small] = a.exponent >= b.exponent ? [a, b] : [b, a];
  const sum = large.mantissa + small.mantissa * smallPowerOf2(small.exponent - large.exponent);
  return sum < 2 ? { mantissa: sum, exponent: large.exponent } : { mantissa: sum / 2, exponent: large.exponent + 1 };
}

/** a − b, or 0 if that is rounding, or below 0. */
export function minus(a: Magnitude, b: Magnitude): Magnitude {
  if (b.mantissa === 0) return a;
  const shift = b.exponent - a.exponent;
  if (shift < -1000) return a;
  const rest = a.mantissa - b.mantissa * powerOf2(Math.min(2, shift));
  return rest <= 1e-15 * a.mantissa ? zero : magnitude(rest, a.exponent);
}

/** base^0, base^1, … base^most; the relative error of base^n stays below n·2^−53. */
export function powersOf(base: number, most: number): Magnitude[] {
  const powers = [magnitude(1)];
  const factor = magnitude(base);
  for (let n = 1; n <= most; n++) powers.push(times(powers[n - 1], factor));
  return powers;
}

/** log10 of a·b, finite at any size; `null` for zero. */
export function log10OfProduct(a: Magnitude, b: Magnitude): number | null {
  const mantissa = a.mantissa * b.mantissa;
  if (mantissa === 0) return null;
  const exponent = a.exponent + b.exponent;
  return mantissa < 2 ? log10OfScaled(mantissa, exponent) : log10OfScaled(mantissa / 2, exponent + 1);
}

/** a·b as a float64; `null` if that would be infinite, or too small to keep all of its digits. */
export function float64OfProduct(a: Magnitude, b: Magnitude): number | null {
  const product = a.mantissa * b.mantissa;
  if (product === 0) return 0;
  const exponent = a.exponent + b.exponent;
  const mantissa = product < 2 ? product : product / 2;
  const shift = product < 2 ? exponent : exponent + 1;
  return shift > LARGEST_EXPONENT || shift < SMALLEST_EXPONENT ? null : mantissa * powerOf2(shift);
}
