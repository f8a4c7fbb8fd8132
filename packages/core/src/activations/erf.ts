import { erf as errorFunction } from '../special/erf.ts';
import { expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';
import { erfMoments } from './erf-moments.ts';

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * The error function, φ(f) = 2/√π ∫_0^f e^(−t²) dt: much like tanh, and with Gaussian moments in closed form
 * (C. Williams, "Computing with infinite networks", NIPS 1996).
 *
 * Critical at σ_w² = π/4 without biases, where φ′(0)² = 4/π makes χ1 = 1.
 */
export const erf: Activation = {
  name: 'erf',
  value: errorFunction,
  derivative: (f) => TWO_OVER_SQRT_PI * expOfNegative(-(f * f)),
  smooth: true,
  odd: true,
  // erf f = 2/√π (f − f³/3 + …)
  nearZero: { slope: TWO_OVER_SQRT_PI, belowExponent: -27 },
  gaussianMoments: erfMoments,
};
