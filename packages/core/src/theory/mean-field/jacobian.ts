import type { Activation } from '../../activations/activation.ts';
import type { Distribution } from '../../initializers/initializer.ts';
import { normalRule } from '../gaussian/normal-rule.ts';

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
 * @example
 * singularValueSpread(activationOf('relu'), { q: 1, layers: 10, distribution: 'normal' }); // 20
 */
export function singularValueSpread(
  activation: Activation,
  { q, layers, distribution }: JacobianOptions,
): number {
  const { square, fourth } = slopeMoments(activation, q);
  const fromWeights = distribution === 'orthogonal' ? 0 : 1;
  return layers * (fourth / (square * square) - 1 + fromWeights);
}

/** E[φ′²] and E[φ′⁴]. */
function slopeMoments({ derivative, kinks, slopes }: Activation, q: number): { square: number; fourth: number } {
  if (slopes !== undefined) {
    const [a, b] = [slopes.negative * slopes.negative, slopes.positive * slopes.positive];
    return { square: (a + b) / 2, fourth: (a * a + b * b) / 2 };
  }
  const { nodes, weights } = normalRule(q, kinks);
  const deviation = Math.sqrt(q);
  let [square, fourth] = [0, 0];
  for (let i = 0; i < nodes.length; i++) {
    const slope = derivative(deviation * nodes[i]);
    square += weights[i] * slope * slope;
    fourth += weights[i] * slope * slope * slope * slope;
  }
  return { square, fourth };
}
