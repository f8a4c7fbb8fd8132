import { initializerOf } from '../initializers/initializer-name.ts';
import { largestMatrix, mostNodes } from '../propagation/node-ladder.ts';
import { mostKept } from '../propagation/parameter-stream.ts';
import type { Facet } from './grid.ts';
import type { SweepSpec } from './sweep-spec.ts';

const FLOAT64 = 8;
/** The generator's state, noted before each layer. */
const MARK = 2_600;
/** One quantity's statistics in one layer, at one σ². */
const STATISTICS = 250;
/** What is gathered of one quantity in one layer, at one σ² and seed: 28 bytes, in arrays that double as they grow. */
const SAMPLE = 50;

/** The name of a number that decides how much memory a sweep of one network takes. */
export type SizeName =
  'layers' | 'width' | 'inputWidth' | 'outputWidth' | 'inputs' | 'gradientInputs' | 'sigmaSq' | 'seeds';

/** Every {@link SizeName}. */
export const sizeNames: readonly SizeName[] = [
  'layers',
  'width',
  'inputWidth',
  'outputWidth',
  'inputs',
  'gradientInputs',
  'sigmaSq',
  'seeds',
];

/** All of them. */
export type Sizes = Readonly<Record<SizeName, number>>;

/** Those of one network of a sweep. */
export function sizesOf(spec: SweepSpec, facet: Facet): Sizes {
  return { ...facet.network, sigmaSq: facet.sigmaSq.length, seeds: spec.seeds.length };
}

/** What a sweep of one network takes, in bytes. */
export interface Need {
  /** In a kernel's one piece of memory. */
  readonly inKernel: number;
  /** In all of a worker, the kernel among it. */
  readonly inWorker: number;
  /** For what is gathered of all seeds. */
  readonly samples: number;
}

/** About how much a sweep of one network takes: one seed's propagation, and the samples of all. */
export function needOf(sizes: Sizes, { network, method }: Facet, quantities: number): Need {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, sigmaSq, seeds } = sizes;
  const isRays = method === 'rays';
  const nodes = method === 'spectral' ? Math.min(mostNodes, inputs) : 0;
  const layer = width * Math.max(width, inputWidth, outputWidth);
  // One layer at a time, beside it as it is packed, and those that are kept.
  const weights = (isRays ? 1 : 2) * layer + Math.min(layers * layer, mostKept);
  // From nodes to inputs, and from one set of nodes to the next.
  const matrices = Math.min(nodes * inputs, largestMatrix) + (nodes * nodes) / 2;
  const columns = isRays ? 0 : (width + inputWidth) * inputs + 4 * width * nodes + matrices;
  const gradients = isRays ? 0 : (layers + 3) * width * gradientInputs;
  const data = inputWidth * Math.max(inputs, gradientInputs);
  const signs = isRays ? layers * width : 0;
  const inKernel = FLOAT64 * (weights + columns + gradients + data) + signs;

  // A matrix is made orthogonal beside itself.
  const besides = initializerOf(network.initializer).distribution === 'orthogonal' ? layer : 0;
  const inArrays = FLOAT64 * (2 * inputWidth * (inputs + gradientInputs) + besides);
  const statistics = layers * (MARK + STATISTICS * quantities * sigmaSq);
  const samples = SAMPLE * quantities * layers * sigmaSq * seeds;
  return { inKernel, inWorker: inKernel + inArrays + statistics, samples };
}
