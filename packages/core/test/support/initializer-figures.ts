import type { InitializerName } from '../../src/initializers/initializer-name.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { fixture } from './fixture.ts';

interface InitializerFigures {
  /** The first and last weight of W_0, W_K, W_1 …, of variance 1, and the data that follow, as hexadecimal floats. */
  readonly streams: readonly {
    readonly distribution: 'uniform' | 'truncated';
    readonly seed: number;
    readonly layers: number;
    readonly width: number;
    readonly firsts: readonly string[];
    readonly lasts: readonly string[];
    readonly data: readonly string[];
  }[];
  /** Orthogonal matrices, row by row, of the normals of a seed. */
  readonly orthogonal: readonly {
    readonly seed: number;
    readonly rows: number;
    readonly columns: number;
    readonly values: readonly number[];
  }[];
  /** ReLU networks at the initializer's own variance, measured on 30 inputs, and 12 for gradients. */
  readonly networks: readonly (Readonly<
    Record<Quantity, readonly { readonly layer: number; readonly std: number; readonly largest: number }[]>
  > & {
    readonly initializer: InitializerName;
    readonly seed: number;
    readonly layers: number;
    readonly width: number;
    readonly inputWidth: number;
    readonly outputWidth: number;
  })[];
}

/** Figures of NumPy 2.4.6 for initializers as PyTorch's and Keras's documentation has them. */
export const initializerFigures = fixture('initializers.json') as InitializerFigures;
