import type { ActivationName } from '../activations/activations.ts';
import type { InitializerName } from '../initializers/initializer-name.ts';

/** One network and the data it is measured on; the weight variance σ² and the seed stand apart from it. */
export interface NetworkSpec {
  /** K, the number of hidden layers: 1 or more. */
  readonly layers: number;
  /** D, the number of units in each hidden layer: 1 or more. */
  readonly width: number;
  /** D_i, the size of the input. */
  readonly inputWidth: number;
  /** D_o, the size of the output. */
  readonly outputWidth: number;
  /** How many N(0, 1) inputs hidden units are measured on. */
  readonly inputs: number;
  /** How many N(0, 1) inputs gradients are measured on, each with target 0. */
  readonly gradientInputs: number;
  readonly activation: ActivationName;
  /** How weights are drawn, and how their variances in other layers relate to σ², which is that of the hidden ones. */
  readonly initializer: InitializerName;
  /** σ_b², the variance of the hidden layers' biases: of every bias, but for an initializer with its own. 0 in the notebook. */
  readonly biasSigmaSq: number;
  /**
   * The seed of the inputs, 0 … 2^32 − 1: those of hidden units and those of gradients are then each the first N(0, 1) numbers of NumPy's
   * `RandomState(dataSeed)`, the same for every seed of weights. Left out, inputs come after the weights in the stream of their seed, as in
   * the notebook.
   *
   * W_0 begins with the same numbers where a seed of weights is the same as this one: take another.
   */
  readonly dataSeed?: number;
}
