import { normalCdf } from '../special/erf.ts';
import { expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';
import { geluMoments } from './gelu-moments.ts';
import { nearer } from './nearer.ts';

const ONE_OVER_SQRT_2PI = 0.3989422804014327;

/**
 * The Gaussian error linear unit, φ(f) = f·Φ(f) with the normal distribution's Φ: D. Hendrycks and K. Gimpel,
 * arXiv:1606.08415 (2016). This is its exact form, by erf; {@link geluTanh} is the other that frameworks have.
 *
 * Where χ1 = 1 without biases, no stable variance exists: signals shrink to nothing or grow without end.
 */
export const gelu: Activation = {
  name: 'gelu',
  value: (f) => Math.max(f, -1000) * normalCdf(f),
  derivative: (preactivation) => {
    const f = nearer(preactivation);
    return normalCdf(f) + f * (ONE_OVER_SQRT_2PI * expOfNegative(-0.5 * (f * f)));
  },
  smooth: true,
  // f·Φ(f) = f/2 + f²/√(2π) + …
  nearZero: { slope: 0.5, belowExponent: -55 },
  farFromZero: { negative: 0, positive: 1 },
  gaussianMoments: geluMoments,
};
