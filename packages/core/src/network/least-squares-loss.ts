import { mapElements, type Matrix } from './matrix.ts';

/** The least squares loss L = Σ (f_K − y)², over all outputs and examples. Both matrices are D_o × n. */
export function leastSquaresLoss(output: Matrix, target: Matrix): number {
  return output.values.reduce((loss, value, index) => loss + (value - target.values[index]) ** 2, 0);
}

/** Its gradient by the output, ∂L/∂f_K = 2(f_K − y): D_o × n. */
export function leastSquaresLossGradient(output: Matrix, target: Matrix): Matrix {
  return mapElements(output, (value, index) => 2 * (value - target.values[index]));
}
