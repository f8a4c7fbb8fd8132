import * as v from 'valibot';
import { activationOf } from '../../activations/activations.ts';
import { assertSchema } from '../../propagation/assert-schema.ts';
import { biasVarianceFactor, weightVarianceFactor } from '../../propagation/layer-variance.ts';
import { inputsOf, outputsOf } from '../../propagation/layer-shape.ts';
import { networkSchema, varianceSchema } from '../../propagation/network-schema.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { layersOf, quantities, type Quantity } from '../../propagation/quantity.ts';
import { log10OfProduct, magnitude, minus, plus, times, type Magnitude } from '../../statistics/magnitude.ts';
import { inputSizes } from './input-sizes.ts';
import { scaledMoments, type ScaledMarginalMoments } from './scaled-moments.ts';

/** What theory says of one quantity in one layer. */
export interface TheoryLayer {
  readonly layer: number;
  /** log10 of the standard deviation over units × inputs; `null` where it is 0. */
  readonly log10Std: number | null;
  /** log10 of the root mean square; `null` where it is 0. */
  readonly log10Rms: number | null;
}

/** The theory line of a network at one σ². */
export interface TheoryLine {
  readonly sigmaSq: number;
  /** For each quantity asked for, its layers in ascending order, as profiles have them. */
  readonly statistics: Readonly<Partial<Record<Quantity, readonly TheoryLayer[]>>>;
}

const one = magnitude(1);
const nothing = magnitude(0);

/**
 * What mean-field theory says of a network layer by layer, for any activation and initializer, at each σ²: the limit of a wide network,
 * for inputs of N(0, 1). No depth overflows. (Weights that are not normal make normal preactivations where a layer has many inputs; in
 * the first layer of a scalar input f_0 = w·x is as w is, and its std may lie some per cent off.)
 *
 * Given an input, preactivations are N(0, q): q_0 = σ_0²‖x‖² + σ_b² and q_k = D σ_k² E[φ(√q_(k−1) z)²] + σ_b². Over units and inputs,
 * std² = E_x[E φ²] − (E_x[E φ])². On the way back ∂L/∂f_K = 2 f_K has 4 q_K, W_kᵀ multiplies by D_(k+1) σ_k², and φ′ by E[φ′(√q z)²].
 * Sources: B. Poole et al., NIPS (2016); S. Schoenholz et al., ICLR (2017).
 *
 * @throws RangeError if the network or a σ² is out of range.
 * @example
 * theoryLines(network, [0.025], ['h'])[0].statistics.h?.[49].log10Std; // −1.0007: 0.099835 for the notebook's network
 */
export function theoryLines(
  network: NetworkSpec,
  sigmaSqs: readonly number[],
  wanted: readonly Quantity[],
): TheoryLine[] {
  assertSchema(networkSchema, network, 'network');
  assertSchema(v.array(varianceSchema), sigmaSqs, 'sigmaSq');
  assertSchema(v.array(v.picklist(quantities)), wanted, 'quantities');
  const moments = scaledMoments(activationOf(network.activation));
  return sigmaSqs.map((sigmaSq) => {
    const sums = sumsOverInputs(network, sigmaSq, moments);
    const statistics: Partial<Record<Quantity, readonly TheoryLayer[]>> = {};
    for (const quantity of wanted) {
      statistics[quantity] = layersOf(quantity, network.layers).map((layer) => ({ layer, ...sums[quantity][layer] }));
    }
    return { sigmaSq, statistics };
  });
}

type Sizes = Omit<TheoryLayer, 'layer'>;

function sumsOverInputs(
  network: NetworkSpec,
  sigmaSq: number,
  moments: ScaledMarginalMoments,
): Record<Quantity, Sizes[]> {
  const { layers } = network;
  const atZero = activationOf(network.activation).value(0);
  const steps = Array.from({ length: layers + 1 }, (_, layer) => ({
    forward: product(sigmaSq, weightVarianceFactor(network, layer), layer === 0 ? 1 : inputsOf(network, layer)),
    backward: product(sigmaSq, weightVarianceFactor(network, layer), outputsOf(network, layer)),
    bias: product(network.biasSigmaSq, biasVarianceFactor(network, layer)),
  }));
  const f = zeros(layers + 1);
  const secondMoments = zeros(layers + 1);
  // Means may be of either sign, by input.
  const means = { above: zeros(layers + 1), below: zeros(layers + 1) };
  const [dlDf, dlDh] = [zeros(layers + 1), zeros(layers + 1)];

  const { squares, shares } = inputSizes(network.inputWidth);
  for (const [i, square] of squares.entries()) {
    const share = magnitude(shares[i]);
    const add = (sums: Magnitude[], layer: number, term: Magnitude): void => {
      sums[layer] = plus(sums[layer], times(share, term));
    };
    const q: Magnitude[] = [plus(times(steps[0].forward, magnitude(square)), steps[0].bias)];
    add(f, 0, q[0]);
    for (let k = 1; k <= layers; k++) {
      const mean = moments.mean(q[k - 1]);
      const secondMoment = moments.secondMoment(q[k - 1]);
      add(secondMoments, k, secondMoment);
      add(mean.sign >= 0 ? means.above : means.below, k, mean.size);
      q.push(plus(times(steps[k].forward, aboutZero(secondMoment, mean, atZero)), steps[k].bias));
      add(f, k, q[k]);
    }
    let gradient = times(magnitude(4), q[layers]);
    for (let k = layers; k >= 1; k--) {
      const back = times(steps[k].backward, gradient);
      gradient = times(back, moments.derivativeSecondMoment(q[k - 1]));
      add(dlDh, k, back);
      add(dlDf, k - 1, gradient);
    }
  }
  const h = secondMoments.map((secondMoment, layer) => {
    if (layer === 0) return { log10Std: 0, log10Rms: 0 };
    const mean = difference(means.above[layer], means.below[layer]);
    return {
      log10Std: rootLog10(minus(secondMoment, times(mean.size, mean.size))),
      log10Rms: rootLog10(aboutZero(secondMoment, mean, atZero)),
    };
  });
  return { h, f: f.map(sizesOf), dl_df: dlDf.map(sizesOf), dl_dh: dlDh.map(sizesOf) };
}

/** E[φ²] from the moments about φ(0). */
function aboutZero(
  secondMoment: Magnitude,
  mean: ReturnType<ScaledMarginalMoments['mean']>,
  atZero: number,
): Magnitude {
  if (atZero === 0) return secondMoment;
  const rest = plus(secondMoment, magnitude(atZero * atZero));
  const twice = times(magnitude(2 * Math.abs(atZero)), mean.size);
  return mean.sign * atZero >= 0 ? plus(rest, twice) : minus(rest, twice);
}

function sizesOf(square: Magnitude): Sizes {
  const log10 = rootLog10(square);
  return { log10Std: log10, log10Rms: log10 };
}

function rootLog10(square: Magnitude): number | null {
  const log10 = log10OfProduct(square, one);
  return log10 === null ? null : log10 / 2;
}

function difference(a: Magnitude, b: Magnitude): ReturnType<ScaledMarginalMoments['mean']> {
  const excess = minus(a, b);
  return excess.mantissa > 0 ? { size: excess, sign: 1 } : { size: minus(b, a), sign: -1 };
}

function product(...factors: readonly number[]): Magnitude {
  return factors.map((factor) => magnitude(factor)).reduce(times);
}

function zeros(count: number): Magnitude[] {
  return Array.from({ length: count }, () => nothing);
}
