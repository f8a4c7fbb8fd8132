import { angleOf } from '../special/arcsine.ts';
import { rootBetween } from '../special/root.ts';

/** Up to so many degrees of freedom the distribution is summed, beyond them expanded in their inverse. */
const SUMMED = 200;
/** Φ^−1(0.975): the limit for many degrees of freedom. */
const NORMAL = 1.959963984540054;
const TWO_OVER_PI = 2 / Math.PI;

/**
 * The 97.5 % quantile of Student's t distribution: a mean of n independent normal numbers lies within so many of its standard errors in
 * 95 % of cases, at n − 1 degrees of freedom.
 *
 * @param degrees - a whole number, 1 or more.
 * @throws RangeError otherwise.
 * @example
 * studentT(9); // 2.262157
 */
export function studentT(degrees: number): number {
  if (!(Number.isInteger(degrees) && degrees >= 1)) {
    throw new RangeError(`degrees: given ${degrees}; allowed: a whole number, 1 or more`);
  }
  if (degrees > SUMMED) return expanded(degrees);
  return rootBetween((t) => within(t, degrees) - 0.95, 1, 16);
}

/**
 * P(|T| ≤ t), a finite sum in the angle θ = arctan(t/√ν).
 *
 * Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
function within(t: number, degrees: number): number {
  const hypotenuse = Math.sqrt(degrees + t * t);
  const [sine, cosine] = [t / hypotenuse, Math.sqrt(degrees) / hypotenuse];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = isOdd && degrees === 1 ? 0 : term;
  for (let n = isOdd ? 3 : 2; n < degrees; n += 2) {
    term *= ((n - 1) / n) * cosine * cosine;
    sum += term;
  }
  return isOdd ? TWO_OVER_PI * (angleOf(sine, cosine) + sine * sum) : sine * sum;
}

/**
 * Fisher's expansion of the quantile, within 2e-12 here.
 *
 * Source: the same, 26.7.5.
 */
function expanded(degrees: number): number {
  const x = NORMAL;
  const s = x * x;
  const g1 = (x * (s + 1)) / 4;
  const g2 = (x * (3 + s * (16 + 5 * s))) / 96;
  const g3 = (x * (-15 + s * (17 + s * (19 + 3 * s)))) / 384;
  const g4 = (x * (-945 + s * (-1920 + s * (1482 + s * (776 + 79 * s))))) / 92160;
  return x + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}
