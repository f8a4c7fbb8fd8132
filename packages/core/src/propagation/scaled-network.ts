import { activationOf } from '../activations/activations.ts';
import type { Activation } from '../activations/activation.ts';
import { kernelActivations } from '../kernel/kernel-activations.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { exponentOf, powerOf2 } from '../special/power-of-2.ts';
import { MOMENTS, TAILS } from './columns.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { ParameterStream } from './parameter-stream.ts';

/** Memory that one layer after another is computed in. */
export interface Workshop {
  readonly packed: Pointer;
  readonly scratch: Pointer;
  /** Moments of f and of h, of ∂L/∂f and of ∂L/∂h. */
  readonly momentsF: Pointer;
  readonly momentsH: Pointer;
  readonly tails: Pointer;
}

/** An activation as the kernel wants it. */
export interface KernelActivation {
  readonly number: number;
  readonly negative: number;
  readonly positive: number;
}

/** A network of one seed at one σ², in a kernel. */
export interface ScaledNetwork {
  readonly kernel: Kernel;
  readonly network: NetworkSpec;
  readonly stream: ParameterStream;
  readonly workshop: Workshop;
  readonly activation: Activation;
  readonly kernelActivation: KernelActivation;
  /** σ is factor × 2^exponent, the exponent 0 unless products with σ itself might leave float64. */
  readonly sigma: { readonly factor: number; readonly exponent: number };
  /** The same on the way back, where no bias stands beside what tiny weights leave. */
  readonly sigmaBack: ScaledNetwork['sigma'];
  /** b_0 … b_K, or `null` where all are zero. */
  readonly biases: readonly Pointer[] | null;
  /** Are biases so large, or so small, that squares of preactivations may leave float64? */
  readonly extremeBiases: boolean;
}

/** The identity: a layer without activation. */
export const identity: KernelActivation = { number: kernelActivations.slopes, negative: 1, positive: 1 };

/** Within 2^±SIGMA_ROOM σ can be multiplied into the weights without further thought. */
const SIGMA_ROOM = 64;
/** Within 2^±BIAS_ROOM biases can be squared without further thought. */
const BIAS_ROOM = 256;

/** What all σ² of a network share, and each of them in turn. */
export function scaledNetworks(
  kernel: Kernel,
  network: NetworkSpec,
  stream: ParameterStream,
): (sigmaSq: number) => ScaledNetwork {
  const activation = activationOf(network.activation);
  const biases = network.biasSigmaSq === 0 ? null : stream.biases(Math.sqrt(network.biasSigmaSq));
  const extremeBiases = biases !== null && Math.abs(exponentOf(network.biasSigmaSq)) > 2 * BIAS_ROOM;
  const workshop = newWorkshop(kernel, network);
  const kernelActivation = kernelActivationOf(activation);
  return (sigmaSq) => {
    const sigma = split(Math.sqrt(sigmaSq), biases !== null);
    const sigmaBack = split(Math.sqrt(sigmaSq), false);
    return { kernel, network, stream, workshop, activation, kernelActivation, sigma, sigmaBack, biases, extremeBiases };
  };
}

function kernelActivationOf({ name, slopes }: Activation): KernelActivation {
  if (slopes !== undefined) return { number: kernelActivations.slopes, ...slopes };
  const number = Object.entries(kernelActivations).find(([known]) => known === name)?.[1];
  if (number === undefined) throw new RangeError(`no kernel knows the activation ${name}`);
  return { number, negative: 0, positive: 0 };
}

function split(sigma: number, hasBiases: boolean): ScaledNetwork['sigma'] {
  const exponent = exponentOf(sigma);
  // Beside biases the signal of tiny weights is nothing, and may go down to 0.
  if (Math.abs(exponent) <= SIGMA_ROOM || (hasBiases && exponent < 0)) return { factor: sigma, exponent: 0 };
  const half = Math.trunc(exponent / 2);
  return { factor: sigma * powerOf2(-half) * powerOf2(half - exponent), exponent };
}

function newWorkshop(kernel: Kernel, network: NetworkSpec): Workshop {
  const shapes = [0, 1, network.layers].map((layer) => ({
    rows: outputsOf(network, layer),
    terms: inputsOf(network, layer),
  }));
  // Forward, and transposed.
  const both = shapes.flatMap(({ rows, terms }) => [
    { rows, terms },
    { rows: terms, terms: rows },
  ]);
  return {
    packed: kernel.allocate(Math.max(...both.map(({ rows, terms }) => Math.ceil(rows / 4) * 4 * terms))),
    scratch: kernel.allocateBytes(
      Math.max(...both.map(({ rows, terms }) => kernel.functions.scratchSize(rows, terms))),
    ),
    momentsF: kernel.allocate(MOMENTS),
    momentsH: kernel.allocate(MOMENTS),
    tails: kernel.allocate(TAILS),
  };
}
