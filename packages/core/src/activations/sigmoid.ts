import { expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';

/** The logistic function 1/(1 + e^−f), to its last digits also where it is small. */
export function logistic(f: number): number {
  const e = expOfNegative(-Math.abs(f));
  return (f < 0 ? e : 1) / (1 + e);
}

/**
 * The sigmoid, φ(f) = 1/(1 + e^−f). Its units are never near zero, so that a network without biases has a fixed point at
 * any σ_w², and below σ_w² ≈ 100 shrinks its gradients there.
 */
export const sigmoid: Activation = {
  name: 'sigmoid',
  value: logistic,
  derivative: (f) => {
    const e = expOfNegative(-Math.abs(f));
    return e / ((1 + e) * (1 + e));
  },
  smooth: true,
};
