import type { ActivationName } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { fixture } from './fixture.ts';

/** A network whose standard deviations NumPy gave: layers 0 … K−1 of h, layers 1 … K−1 of ∂L/∂f. */
export interface NumpyNetwork {
  readonly seed: number;
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
  readonly activation: ActivationName;
  readonly inputs: number;
  readonly gradientInputs: number;
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly stdHidden: readonly number[];
  readonly stdGradient: readonly number[];
}

type Tensor = readonly (readonly number[])[];

interface NumpyFigures {
  readonly notebook: readonly NumpyNetwork[];
  readonly wideEnds: readonly NumpyNetwork[];
  readonly random: readonly {
    readonly seed: number;
    readonly first: readonly string[];
    readonly last: readonly string[];
    readonly uniformFirst: readonly string[];
    readonly n: number;
    readonly sum: number;
    readonly sumSquares: number;
    readonly sha256LittleEndianFloat64: string;
  }[];
  readonly tensors: readonly {
    readonly seed: number;
    readonly layers: number;
    readonly width: number;
    readonly sigmaSq: number;
    readonly activation: ActivationName;
    readonly x: readonly number[];
    readonly y: number;
    readonly weights: readonly Tensor[];
    readonly f: readonly Tensor[];
    readonly h: readonly Tensor[];
    readonly dl_df: readonly Tensor[];
    readonly dl_dh: readonly Tensor[];
    readonly dl_dweights: readonly Tensor[];
  }[];
}

/** Figures of NumPy 2.4.6 in full precision. */
export const numpy = fixture('numpy.json') as NumpyFigures;

/** The spec of such a network, which has no biases. */
export function specOf(network: NumpyNetwork): NetworkSpec {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, activation } = network;
  return {
    layers,
    width,
    inputWidth,
    outputWidth,
    inputs,
    gradientInputs,
    activation,
    initializer: 'fixed',
    biasSigmaSq: 0,
  };
}

/** In a title: "K=50, D=80, σ²=0.025, seed 0". */
export function titleOf({
  layers,
  width,
  sigmaSq,
  seed,
}: Pick<NumpyNetwork, 'layers' | 'width' | 'sigmaSq' | 'seed'>): string {
  return `K=${layers}, D=${width}, σ²=${sigmaSq}, seed ${seed}`;
}
