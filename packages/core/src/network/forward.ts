import type { Activation } from '../activations/activation.ts';
import type { Params } from './init-params.ts';
import { mapElements, multiply, type Matrix } from './matrix.ts';

/** What a forward pass leaves behind: every preactivation and every hidden unit for each of n examples. */
export interface ForwardPass {
  /** Preactivations f_0 … f_K: D × n each, f_K (the output) D_o × n. */
  readonly f: readonly Matrix[];
  /** Hidden units h_0 … h_K: D × n each, h_0 (the input) D_i × n. */
  readonly h: readonly Matrix[];
  /** The network's output, which is f_K. */
  readonly output: Matrix;
}

/**
 * Runs a network: f_k = b_k + W_k h_k and h_(k+1) = φ(f_k) for k = 0 … K−1, then f_K = b_K + W_K h_K.
 *
 * The readable reference: plain float64, so values beyond its range come out as infinite, NaN or 0. Source:
 * S. Prince, *Understanding Deep Learning* (2023), section 7.4.
 *
 * @param input - D_i × n, a column for each example.
 */
export function forward(input: Matrix, { weights, biases }: Params, activation: Activation): ForwardPass {
  const f: Matrix[] = [];
  const h: Matrix[] = [input];
  const last = weights.length - 1;
  for (let k = 0; k <= last; k++) {
    const product = multiply(weights[k], h[k]);
    f.push(mapElements(product, (sum, index) => biases[k].values[Math.floor(index / product.columns)] + sum));
    if (k < last) h.push(mapElements(f[k], activation.value));
  }
  return { f, h, output: f[last] };
}
