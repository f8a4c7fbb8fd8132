import type { ActivationName } from '../activations/activations.ts';

/** How weights are drawn: `fixed` is N(0, σ²) with one σ² for every layer, as in the notebook. */
export type InitializerName = 'fixed';

/** Every {@link InitializerName}. */
export const initializerNames: readonly InitializerName[] = ['fixed'];

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
  readonly initializer: InitializerName;
  /** σ_b², the variance of every bias; 0 in the notebook. */
  readonly biasSigmaSq: number;
}
