import type { Activation, GaussianMoments } from '../../activations/activation.ts';
import { normalRule } from './normal-rule.ts';

/** Moments of one Gaussian preactivation f ~ N(0, q), for any q > 0. */
export type MarginalMoments = Required<Omit<GaussianMoments, 'product' | 'derivativeProduct'>>;

/** Where φ(0) is not 0, a slope at q is rounded to about 1e-16/q, and below this q as good as at 0. */
const SMALLEST_BESIDE_CONSTANT = 1e-8;

/** The moments of an activation: in closed form where it has one, by quadrature elsewhere. */
export function marginalMoments({ value, derivative, kinks, gaussianMoments }: Activation): MarginalMoments {
  const expectation = (q: number, g: (f: number, z: number) => number): number => {
    const { nodes, weights } = normalRule(q, kinks);
    const deviation = Math.sqrt(q);
    let sum = 0;
    for (let i = 0; i < nodes.length; i++) sum += weights[i] * g(deviation * nodes[i], nodes[i]);
    return sum;
  };
  const atZero = value(0);
  return {
    mean: (q) => expectation(q, value),
    secondMoment: (q) => expectation(q, (f) => square(value(f))),
    derivativeSecondMoment: (q) => expectation(q, (f) => square(derivative(f))),
    derivativeFourthMoment: (q) => expectation(q, (f) => square(square(derivative(f)))),
    // E[φ²(z² − 1)]/(2q), which is the same of φ² less a constant: then less cancels as q goes to 0.
    secondMomentSlope: (q) => {
      const variance = atZero === 0 ? q : Math.max(q, SMALLEST_BESIDE_CONSTANT);
      const slope = expectation(variance, (f, z) => {
        const h = value(f);
        return (h - atZero) * (h + atZero) * (z * z - 1);
      });
      return slope / (2 * variance);
    },
    ...gaussianMoments,
  };
}

function square(x: number): number {
  return x * x;
}
