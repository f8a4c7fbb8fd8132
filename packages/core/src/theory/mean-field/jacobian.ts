import type { Activation } from '../../activations/activation.ts';
import type { Distribution } from '../../initializers/initializer.ts';
import { marginalMoments } from '../gaussian/moments.ts';

/** What {@link singularValueSpread} is asked of. */
export interface JacobianOptions {
  /** The variance of preactivations, the same in every layer: q*. Above 0; without meaning for two slopes. */
  readonly q: number;
  /** L, how many layers the Jacobian passes. */
  readonly layers: number;
  /** `orthogonal`, or one of independent weights, which are all as `normal`. */
  readonly distribution: Distribution;
}

/**
 * How unlike the singular values s of a wide network's input–output Jacobian are: Var(s²)/E[s²]² after L layers, L(μ₂/μ₁² − 1 − s₁) with
 * μ_k = E[φ′(√q z)^(2k)], and s₁ = −1 for independent weights and 0 for orthogonal ones. With ReLU 2L and L; 0 for a linear network of
 * orthogonal weights, which passes all directions alike.
 *
 * Source: J. Pennington, S. Schoenholz and S. Ganguli, "Resurrecting the sigmoid in deep learning through dynamical isometry", NIPS (2017),
 * eq. (16).
 *
 * @throws RangeError if q is not above 0 and finite.
 * @example
 * singularValueSpread(activationOf('relu'), { q: 1, layers: 10, distribution: 'normal' }); // 20
 */
export function singularValueSpread(activation: Activation, { q, layers, distribution }: JacobianOptions): number {
  if (!(q > 0 && q < Infinity)) throw new RangeError(`q: given ${q}; allowed: above 0`);
  const { derivativeSecondMoment, derivativeFourthMoment } = marginalMoments(activation);
  const square = derivativeSecondMoment(q);
  const fourth = derivativeFourthMoment(q);
  const fromWeights = distribution === 'orthogonal' ? 0 : 1;
  return layers * (fourth / (square * square) - 1 + fromWeights);
}
