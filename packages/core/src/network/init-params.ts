import { initializerOf, type InitializerName } from '../initializers/initializer-name.ts';
import type { RandomState } from '../random/random-state.ts';
import { mapElements, matrix, type Matrix } from './matrix.ts';
import { standardWeights } from './standard-weights.ts';

/** The shape of a fully connected network with K hidden layers of D units, and the variance of its initial weights. */
export interface ParamsOptions {
  /** K, the number of hidden layers: 1 or more. */
  readonly layers: number;
  /** D, the number of units in each hidden layer: 1 or more. */
  readonly width: number;
  /** σ², the variance of the hidden layers' weights, and by `fixed` that of every weight: 0 or more. */
  readonly sigmaSq: number;
  /** D_i, the size of the input; 1 as in the notebook unless given. */
  readonly inputWidth?: number;
  /** D_o, the size of the output; 1 as in the notebook unless given. */
  readonly outputWidth?: number;
  /** How weights are drawn, and how their variances in other layers relate to σ²; `fixed` as in the notebook unless given. */
  readonly initializer?: InitializerName;
}

/** Weights W_0 … W_K and biases b_0 … b_K. */
export interface Params {
  /** W_0 is D × D_i, W_1 … W_(K−1) are D × D, W_K is D_o × D. */
  readonly weights: readonly Matrix[];
  /** b_0 … b_(K−1) are D × 1, b_K is D_o × 1. */
  readonly biases: readonly Matrix[];
}

/**
 * Draws a network's initial parameters as Notebook 7.3 does: weights N(0, σ²), biases zero. By another initializer W_k has the
 * variance σ² · v(its fans)/v(D, D), v being the initializer's own. The stream is read in the
 * notebook's order, W_0, W_K, W_1, …, W_(K−1), each row by row; data drawn from it afterwards are the notebook's data.
 * Data that are to stay while weights are drawn again come from a stream of their own, `new RandomState(dataSeed)`.
 *
 * @example
 * const random = new RandomState(0);
 * const params = initParams(random, { layers: 50, width: 80, sigmaSq: 2 / 80 });
 * const input = matrix(1, 1000, random.normal(1000));
 */
export function initParams(random: RandomState, options: ParamsOptions): Params {
  const { layers, width, sigmaSq, inputWidth = 1, outputWidth = 1, initializer = 'fixed' } = options;
  const sigma = Math.sqrt(sigmaSq);
  const { distribution, varianceOf } = initializerOf(initializer);
  const draw = (rows: number, columns: number): Matrix => {
    const relative = Math.sqrt((varianceOf(columns, rows) ?? 1) / (varianceOf(width, width) ?? 1));
    return mapElements(standardWeights(random, distribution, rows, columns), (weight) => weight * relative * sigma);
  };

  const first = draw(width, inputWidth);
  const last = draw(outputWidth, width);
  const between = Array.from({ length: layers - 1 }, () => draw(width, width));

  const weights = [first, ...between, last];
  return { weights, biases: weights.map(({ rows }) => matrix(rows, 1)) };
}
