import { erf, normalCdf } from '../special/erf.ts';
import { expOfNegative } from '../special/exp.ts';
import type { GaussianMoments } from './activation.ts';

const SQRT_2_OVER_PI = 0.7978845608028654;

/**
 * Gaussian moments of hardtanh, by t = 1/√q, which is where φ bends in units of f's deviation: E[φ²] = q·A(t) + 2Φ(−t) and
 * d/dq E[φ²] = A(t), A(t) = E[z²; |z| < t] of a standard normal z.
 */
export const hardtanhMoments: GaussianMoments = {
  mean: () => 0,
  secondMoment: (q) => {
    const t = 1 / Math.sqrt(q);
    return q * middlePart(t) + 2 * normalCdf(-t);
  },
  derivativeSecondMoment: (q) => erf(Math.SQRT1_2 / Math.sqrt(q)),
  derivativeFourthMoment: (q) => erf(Math.SQRT1_2 / Math.sqrt(q)),
  secondMomentSlope: (q) => middlePart(1 / Math.sqrt(q)),
};

/** A(t) = erf(t/√2) − √(2/π) t e^(−t²/2) = √(2/π) t³ e^(−t²/2) (1/3 + t²/15 + t⁴/105 + …). */
function middlePart(t: number): number {
  const density = SQRT_2_OVER_PI * expOfNegative(-0.5 * t * t);
  if (t > 1) return erf(t * Math.SQRT1_2) - density * t;
  // Below 1 the difference would cancel; 12 terms leave 1e-17.
  let sum = 0;
  for (let n = 12; n >= 0; n--) sum = (1 + t * t * sum) / (2 * n + 3);
  return density * (t * t * t) * sum;
}
