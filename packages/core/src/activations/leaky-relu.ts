import type { Activation } from './activation.ts';
import { momentsOfSlopes } from './two-slopes.ts';

/** The slope below zero that `leaky_relu` has by itself: PyTorch's. */
export const usualNegativeSlope = 0.01;

/**
 * The leaky rectified linear unit, φ(f) = f from zero on and a·f below: A. Maas et al., "Rectifier nonlinearities improve neural
 * network acoustic models", ICML (2013). At a = 0 it is ReLU, at a = 1 linear, at a = −1 the absolute value.
 *
 * @param a - the slope below zero.
 */
export function leakyRelu(a: number): Activation {
  const slopes = { negative: a, positive: 1 };
  return {
    name: a === usualNegativeSlope ? 'leaky_relu' : `leaky_relu(${a})`,
    // ReLU's own 0, and not the −0 that a product would leave.
    value: a === 0 ? (f) => (f > 0 ? f : 0) : (f) => (f >= 0 ? f : a * f),
    derivative: (f) => (f >= 0 ? 1 : a),
    slopes,
    kinks: [0],
    gaussianMoments: momentsOfSlopes(slopes),
  };
}
