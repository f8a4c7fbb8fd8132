import type { Quantity } from './quantity.ts';

/**
 * The power of σ by which a quantity scales in a network without biases whose activation is positively homogeneous,
 * under the least squares loss with target 0: one factor σ for each weight matrix that the signal has passed.
 *
 * ∂L/∂f_K = 2 f_K has passed all K+1 of them, and ∂L/∂f_k another K−k on its way back.
 */
export function powerOfSigma(quantity: Quantity, layer: number, layers: number): number {
  switch (quantity) {
    case 'h':
      return layer;
    case 'f':
      return layer + 1;
    case 'dl_df':
      return 2 * layers - layer + 1;
    case 'dl_dh':
      return 2 * layers - layer + 2;
  }
}

/** The largest power that any layer needs. */
export function mostPowersOfSigma(quantity: Quantity, layers: number): number {
  return Math.max(powerOfSigma(quantity, 1, layers), powerOfSigma(quantity, layers, layers));
}
