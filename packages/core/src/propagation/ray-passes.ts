import type { Slopes } from '../activations/activation.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { ParameterStream } from './parameter-stream.ts';
import type { Quantity } from './quantity.ts';
import type { RayPairMoments } from './ray-moments.ts';
import type { Steps } from '../steps/steps.ts';

/** Where a pass hands over what it has of a layer. */
export type Visit = (quantity: Quantity, layer: number, moments: RayPairMoments) => void;

/** What the network makes of x = +1 and of x = −1, each times 2^exponent: one may outgrow the other. */
interface RayPair {
  readonly pointer: Pointer;
  readonly exponents: readonly [number, number];
}

/** What the backward pass needs of the forward one. */
export interface RayTrace {
  /** f_K for x = ±1. */
  readonly output: RayPair;
  /** For each hidden layer k, which preactivations f_k are at or above zero. */
  readonly signs: readonly Pointer[];
}

/** Two quantities of a layer, five pairs of numbers each. */
const RESULTS = 20;

/** Sends x = ±1 through the network at σ² = 1, visiting f_0, h_1, f_1, …, h_(K−1), f_(K−1). */
export function* forwardRays(
  kernel: Kernel,
  network: NetworkSpec,
  stream: ParameterStream,
  slopes: Slopes,
  visit: Visit,
): Steps<RayTrace> {
  const { layers } = network;
  const vectors = pairOfVectors(kernel, network);
  const results = kernel.allocate(RESULTS);
  const signs: Pointer[] = [];
  let h: RayPair = { pointer: vectors[0], exponents: [0, 0] };
  kernel.floats(h.pointer, 2).set([1, -1]);
  for (let k = 0; k <= layers; k++) {
    const rows = outputsOf(network, k);
    const weights = stream.weights(k);
    const output = h.pointer === vectors[0] ? vectors[1] : vectors[0];
    signs[k] = kernel.allocateBytes(rows);
    // The output is linear: f_K.
    const { negative, positive } = k === layers ? { negative: 1, positive: 1 } : slopes;
    const terms = inputsOf(network, k);
    kernel.functions.forwardRays(weights, h.pointer, output, signs[k], rows, terms, negative, positive, results);
    const [f, next] = visitsAt(kernel.floats(results, RESULTS), h.exponents, rows);
    h = { pointer: output, exponents: next.exponents };
    if (k < layers) visit('f', k, f.moments);
    if (k + 1 < layers) visit('h', k + 1, next.moments);
    yield 0;
  }
  return { output: h, signs };
}

/** Brings ∂L/∂f_K = 2 f_K back at σ² = 1, visiting ∂L/∂h and ∂L/∂f from layer K−1 to layer 1. */
export function* backwardRays(
  kernel: Kernel,
  network: NetworkSpec,
  stream: ParameterStream,
  { negative, positive }: Slopes,
  { output, signs }: RayTrace,
  visit: Visit,
): Steps<void> {
  const vectors = pairOfVectors(kernel, network);
  const results = kernel.allocate(RESULTS);
  let dlDf: RayPair = { pointer: output.pointer, exponents: [output.exponents[0] + 1, output.exponents[1] + 1] };
  for (let k = network.layers; k >= 1; k--) {
    const rows = inputsOf(network, k);
    const terms = outputsOf(network, k);
    const weights = stream.weights(k);
    const next = dlDf.pointer === vectors[0] ? vectors[1] : vectors[0];
    kernel.functions.backwardRays(weights, dlDf.pointer, next, signs[k - 1], rows, terms, negative, positive, results);
    const [dlDh, below] = visitsAt(kernel.floats(results, RESULTS), dlDf.exponents, rows);
    dlDf = { pointer: next, exponents: below.exponents };
    if (k < network.layers) visit('dl_dh', k, dlDh.moments);
    if (k > 1) visit('dl_df', k - 1, below.moments);
    yield 0;
  }
}

function pairOfVectors(kernel: Kernel, { width, outputWidth }: NetworkSpec): readonly [Pointer, Pointer] {
  const size = 2 * Math.max(width, outputWidth);
  return [kernel.allocate(size), kernel.allocate(size)];
}

/** What the kernel has left of two quantities one after the other, with the exponents that each ray has by then. */
function visitsAt(results: Float64Array, before: readonly [number, number], units: number): [VisitedPair, VisitedPair] {
  const first = visitedPair(results.subarray(0, RESULTS / 2), before, units);
  return [first, visitedPair(results.subarray(RESULTS / 2), first.exponents, units)];
}

interface VisitedPair {
  readonly exponents: readonly [number, number];
  readonly moments: RayPairMoments;
}

function visitedPair(results: Float64Array, before: readonly [number, number], count: number): VisitedPair {
  const exponents = [before[0] + results[0], before[1] + results[1]] as const;
  const momentsOfRay = (ray: 0 | 1): RayPairMoments[0] => ({
    moments: {
      count,
      mean: results[2 + ray],
      sumOfSquaredDeviations: results[4 + ray],
      zeros: results[6 + ray],
      largest: results[8 + ray],
    },
    exponent: exponents[ray],
  });
  return { exponents, moments: [momentsOfRay(0), momentsOfRay(1)] };
}
