import type { Activation } from './activation.ts';
import { nearer } from './nearer.ts';
import { logistic } from './sigmoid.ts';

// 2·√(2/π), and the cubic term.
const SCALE = 1.5957691216057308;
const CUBIC = 0.044715;

/**
 * GELU's tanh form, φ(f) = f/2·(1 + tanh(√(2/π)(f + 0.044715 f³))), which lies within 5e-4 of the exact one:
 * D. Hendrycks and K. Gimpel, arXiv:1606.08415 (2016). PyTorch calls it `approximate='tanh'`.
 */
export const geluTanh: Activation = {
  name: 'gelu_tanh',
  value: (f) => Math.max(f, -1000) * logistic(argument(f)),
  derivative: (preactivation) => {
    const f = nearer(preactivation);
    const u = argument(f);
    return logistic(u) * (1 + f * (SCALE * (1 + 3 * CUBIC * (f * f))) * logistic(-u));
  },
  smooth: true,
  nearZero: { slope: 0.5, belowExponent: -55 },
  farFromZero: { negative: 0, positive: 1 },
};

/** (1 + tanh u)/2 = 1/(1 + e^(−2u)): this is 2u. */
function argument(f: number): number {
  return SCALE * (f + CUBIC * (f * (f * f)));
}
