import * as v from 'valibot';
import { activationOf } from '../../activations/activations.ts';
import { initializerOf } from '../../initializers/initializer-name.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { borrowKernel, returnKernel, withKernel } from '../../kernel/kernel-pool.ts';
import { assertSchema } from '../../propagation/assert-schema.ts';
import { weightVarianceFactor } from '../../propagation/layer-variance.ts';
import { networkSchema, seedSchema, varianceSchema } from '../../propagation/network-schema.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { isGradient, quantities as allQuantities, type Quantity } from '../../propagation/quantity.ts';
import { mostPowersOfSigma, powerOfSigma } from '../../propagation/scale-law.ts';
import { runStepsAsync, type AsyncOptions } from '../../steps/run-steps-async.ts';
import { runSteps, type Steps } from '../../steps/steps.ts';
import { log10OfProduct, magnitude, powersOf, times } from '../../statistics/magnitude.ts';
import { scaledBand, type BandLayer } from './band-layer.ts';
import { ChainSamples } from './chain-samples.ts';
import { NormalSource } from './normal-source.ts';
import { drawBackward, gradientRoomOfChain } from './ray-chain-gradients.ts';
import { drawForward, rayChain, type ChainShape } from './ray-chain.ts';

/** Enough for a moving picture. */
const DEFAULT_CHAINS = 2000;
/** More would fill the memory with samples. */
const MOST_CHAINS = 10_000_000;
/** Chains from one pause to the next. */
const PER_STEP = 20;

/** How the std of each layer spreads over seeds. */
export interface SeedBand {
  readonly sigmaSq: number;
  readonly chains: number;
  /** For each quantity asked for, its layers in ascending order; `h` begins with layer 1. */
  readonly statistics: Readonly<Partial<Record<Quantity, readonly BandLayer[]>>>;
}

export interface SeedBandOptions {
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
  /** How many networks are drawn, up to 10,000,000; 2,000 unless given, which tells the 95 % band to a few per cent. */
  readonly chains?: number;
  /** Of the chains' own stream; 0 unless given. */
  readonly seed?: number;
}

/** Why there is no such band for a network, in words; `null` if there is. */
export function whyNoBand({ activation, initializer, biasSigmaSq, inputWidth }: NetworkSpec): string | null {
  if (activationOf(activation).slopes === undefined) return `${activation} is not positively homogeneous`;
  if (initializerOf(initializer).distribution !== 'normal')
    return `${initializer} does not draw from a normal distribution`;
  if (biasSigmaSq !== 0) return 'the network has biases';
  return inputWidth === 1 ? null : 'the input is not a scalar';
}

/**
 * The band of std over seeds, layer by layer, at each σ²: medians and 95 % intervals over networks that are drawn by their exact law,
 * but in O(D) a layer; on inputs of N(0, 1) without end. All σ² share the chains, which scale with σ.
 *
 * @throws RangeError if the network, a σ², the seed or the number of chains is out of range, or {@link whyNoBand} gives a reason.
 * @example
 * seedBands(network, { sigmaSq: [0.025], quantities: ['h'], chains: 10_000 })[0].statistics.h?.[48].log10Median; // of layer 49
 */
export function seedBands(network: NetworkSpec, options: SeedBandOptions): SeedBand[] {
  return withKernel((kernel) => runSteps(seedBandSteps(kernel, network, options)));
}

/**
 * {@link seedBands}, in slices between which the thread is free; progress is told by chains.
 *
 * @throws RangeError as {@link seedBands}; the signal's reason once it is aborted.
 */
export async function seedBandsAsync(
  network: NetworkSpec,
  options: SeedBandOptions & AsyncOptions,
): Promise<SeedBand[]> {
  options.signal?.throwIfAborted();
  const kernel = borrowKernel();
  try {
    return await runStepsAsync(seedBandSteps(kernel, network, options), options.chains ?? DEFAULT_CHAINS, options);
  } finally {
    returnKernel(kernel);
  }
}

/** The work in steps, each of which yields how many chains are done. */
function* seedBandSteps(
  kernel: Kernel,
  network: NetworkSpec,
  { sigmaSq, quantities, chains = DEFAULT_CHAINS, seed = 0 }: SeedBandOptions,
): Steps<SeedBand[]> {
  assertSchema(networkSchema, network, 'network');
  assertSchema(v.array(varianceSchema), sigmaSq, 'sigmaSq');
  assertSchema(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_CHAINS)), chains, 'chains');
  assertSchema(seedSchema, seed, 'seed');
  assertSchema(v.array(v.picklist(allQuantities)), quantities, 'quantities');
  const reason = whyNoBand(network);
  const { slopes } = activationOf(network.activation);
  if (reason !== null || slopes === undefined) throw new RangeError(`there is no band over seeds here: ${reason}`);
  const { layers, width, outputWidth } = network;
  const shape: ChainShape = { slopes, layers, width, outputWidth };
  const samples = new ChainSamples(quantities, layers, width, chains);
  const normals = new NormalSource(kernel, [seed, 2], 2 * Math.max(width, outputWidth));
  const chain = rayChain(shape);
  const room = quantities.some(isGradient) ? gradientRoomOfChain(shape) : null;
  for (let i = 0; i < chains; i++) {
    drawForward(shape, normals, chain);
    if (room !== null) drawBackward(shape, normals, chain, room);
    samples.add(i, chain);
    if (i % PER_STEP === PER_STEP - 1) yield i + 1;
  }
  const bands = samples.bands();
  return sigmaSq.map((variance) => {
    const factorOf = log10Factors(network, variance, quantities);
    const statistics: Partial<Record<Quantity, readonly BandLayer[]>> = {};
    for (const [quantity, ofLayers] of bands) {
      statistics[quantity] = ofLayers.map((band) => scaledBand(band, factorOf(quantity, band.layer)));
    }
    return { sigmaSq: variance, chains, statistics };
  });
}

/** By what the layers of a network at some σ² are larger than at variance 1 in all layers. */
function log10Factors(
  network: NetworkSpec,
  sigmaSq: number,
  quantities: readonly Quantity[],
): (quantity: Quantity, layer: number) => number | null {
  const { layers } = network;
  const most = Math.max(0, ...quantities.map((quantity) => mostPowersOfSigma(quantity, layers)));
  const powers = powersOf(Math.sqrt(sigmaSq), most);
  // Only the first and the last layer may differ from the hidden ones; gradients pass the last one twice.
  const first = magnitude(Math.sqrt(weightVarianceFactor(network, 0)));
  const both = times(first, magnitude(weightVarianceFactor(network, layers)));
  return (quantity, layer) =>
    log10OfProduct(powers[powerOfSigma(quantity, layer, layers)], isGradient(quantity) ? both : first);
}
