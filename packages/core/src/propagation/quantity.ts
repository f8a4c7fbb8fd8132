/**
 * Which of a layer's numbers a statistic is of. With f_k = W_k h_k + b_k and h_(k+1) = φ(f_k), h_0 the input:
 *
 * - `h`: hidden units h_k, layers 0 … K−1 (layer 0 is the input).
 * - `f`: preactivations f_k, layers 0 … K−1.
 * - `dl_df`: gradients ∂L/∂f_k of the loss, layers 1 … K−1.
 * - `dl_dh`: gradients ∂L/∂h_k of the loss, layers 1 … K−1.
 */
export type Quantity = 'h' | 'f' | 'dl_df' | 'dl_dh';

/** Every {@link Quantity}, in the order in which records hold them. */
export const quantities: readonly Quantity[] = ['h', 'f', 'dl_df', 'dl_dh'];

/** Is this quantity measured on the way back, from the output to the input? */
export function isGradient(quantity: Quantity): boolean {
  return quantity === 'dl_df' || quantity === 'dl_dh';
}

/**
 * The layers in which a quantity is measured, ascending, for K = `layers` hidden layers.
 *
 * @example layersOf('dl_df', 4); // [1, 2, 3]
 */
export function layersOf(quantity: Quantity, layers: number): number[] {
  const first = isGradient(quantity) ? 1 : 0;
  return Array.from({ length: layers - first }, (_, i) => first + i);
}
