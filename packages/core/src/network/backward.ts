import type { Activation } from '../activations/activation.ts';
import type { ForwardPass } from './forward.ts';
import type { Params } from './init-params.ts';
import { leastSquaresLossGradient } from './least-squares-loss.ts';
import { mapElements, matrix, multiply, transpose, type Matrix } from './matrix.ts';

/** Gradients of the least squares loss L, for each of n examples; those of parameters are summed over examples. */
export interface BackwardPass {
  /** ∂L/∂f_0 … ∂L/∂f_K, shaped as f. */
  readonly dlDf: readonly Matrix[];
  /** ∂L/∂h_0 … ∂L/∂h_K, shaped as h. */
  readonly dlDh: readonly Matrix[];
  /** ∂L/∂W_0 … ∂L/∂W_K, shaped as W. */
  readonly dlDWeights: readonly Matrix[];
  /** ∂L/∂b_0 … ∂L/∂b_K, shaped as b. */
  readonly dlDBiases: readonly Matrix[];
}

/**
 * Backpropagation: ∂L/∂f_K = 2(f_K − y); for k = K … 0, ∂L/∂h_k = W_kᵀ ∂L/∂f_k, ∂L/∂W_k = ∂L/∂f_k h_kᵀ,
 * ∂L/∂b_k = Σ_examples ∂L/∂f_k, and ∂L/∂f_(k−1) = φ′(f_(k−1)) ∘ ∂L/∂h_k.
 *
 * The readable reference, in plain float64. Source: S. Prince, *Understanding Deep Learning* (2023), section 7.4.
 *
 * @param target - y, D_o × n.
 */
export function backward(
  { f, h }: ForwardPass,
  { weights }: Params,
  target: Matrix,
  activation: Activation,
): BackwardPass {
  const last = weights.length - 1;
  const dlDf: Matrix[] = [];
  const dlDh: Matrix[] = [];
  dlDf[last] = leastSquaresLossGradient(f[last], target);
  for (let k = last; k >= 0; k--) {
    dlDh[k] = multiply(transpose(weights[k]), dlDf[k]);
    if (k > 0) {
      dlDf[k - 1] = mapElements(dlDh[k], (gradient, index) => activation.derivative(f[k - 1].values[index]) * gradient);
    }
  }
  const examples = matrix(f[last].columns, 1, new Float64Array(f[last].columns).fill(1));
  return {
    dlDf,
    dlDh,
    dlDWeights: dlDf.map((gradient, k) => multiply(gradient, transpose(h[k]))),
    dlDBiases: dlDf.map((gradient) => multiply(gradient, examples)),
  };
}
