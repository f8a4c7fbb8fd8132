import type { Activation } from './activation.ts';
import { nearer } from './nearer.ts';
import { logistic } from './sigmoid.ts';

/**
 * The sigmoid linear unit, φ(f) = f/(1 + e^−f), also called swish: S. Elfwing et al., Neural Networks 107 (2018).
 *
 * Where χ1 = 1 without biases, no stable variance exists: signals shrink to nothing or grow without end.
 */
export const silu: Activation = {
  name: 'silu',
  value: (f) => Math.max(f, -1000) * logistic(f),
  derivative: (preactivation) => {
    const f = nearer(preactivation);
    return logistic(f) * (1 + f * logistic(-f));
  },
  smooth: true,
  // f/(1 + e^−f) = f/2 + f²/4 + …
  nearZero: { slope: 0.5, belowExponent: -54 },
  farFromZero: { negative: 0, positive: 1 },
};
