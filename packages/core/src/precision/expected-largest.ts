import type { Activation } from '../activations/activation.ts';
import { activationOf } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { isGradient, type Quantity } from '../propagation/quantity.ts';
import { exponential } from '../special/exponential.ts';
import { logarithm } from '../special/logarithm.ts';
import { marginalMoments } from '../theory/gaussian/moments.ts';
import { largestOfNormals } from './largest-of-normals.ts';

/** What theory knows of a layer: log10 of root mean squares. */
export interface TypicalSizes {
  /** Of the quantity itself. */
  readonly rmsLog10: number;
  /** Of the preactivations that it goes through; `null` where these are 0. */
  readonly preactivationLog10: number | null;
}

/** Beyond 10^±REACH an activation is as good as straight, or constant. */
const REACH = 30;
/** Places between 0 and the largest preactivation at which φ and φ′ are looked at. */
const PLACES = 16;

/**
 * log10 of the largest |value| expected in a layer of a wide network, over its D units and n inputs.
 *
 * Where a network scales with a scalar input x, values are |x| times those of one of two rays: the largest is the rms times M(n)·M(2D),
 * with M the largest of so many |N(0, 1)|. Elsewhere they are taken as n·D normal numbers, M(nD). Hidden units are φ of that, and in
 * gradients ∂L/∂f, which φ′ has thinned out, the largest have the largest |φ′|, not √E[φ′²].
 */
export function expectedLargestLog10(network: NetworkSpec, quantity: Quantity, sizes: TypicalSizes): number {
  const activation = activationOf(network.activation);
  const { rmsLog10, preactivationLog10 } = sizes;
  const factor = log10(
    largestToRms(network, activation, isGradient(quantity) ? network.gradientInputs : network.inputs),
  );
  // Behind no preactivation at all every unit is φ(0).
  if (quantity === 'h')
    return preactivationLog10 === null ? rmsLog10 : imageLog10(activation, preactivationLog10 + factor);
  if (quantity !== 'dl_df' || preactivationLog10 === null) return rmsLog10 + factor;
  return rmsLog10 + factor + thinningLog10(activation, preactivationLog10);
}

function largestToRms({ width, inputWidth, biasSigmaSq }: NetworkSpec, { slopes }: Activation, inputs: number): number {
  const scalesWithInput = slopes !== undefined && biasSigmaSq === 0 && inputWidth === 1;
  return scalesWithInput ? largestOfNormals(inputs) * largestOfNormals(2 * width) : largestOfNormals(inputs * width);
}

/** log10 of the largest |φ(f)| for |f| up to a size. */
function imageLog10({ value, slopes, nearZero, farFromZero }: Activation, sizeLog10: number): number {
  const within = Math.min(Math.max(sizeLog10, -REACH), REACH);
  const scales = slopes ?? (sizeLog10 < 0 ? nearZero : farFromZero);
  const image = log10(largestOver(value, powerOf10(within)));
  return scales === undefined ? image : image + sizeLog10 - within;
}

/** log10 of max |φ′| over √E[φ′²], for f of a root mean square. */
function thinningLog10(activation: Activation, rmsLog10: number): number {
  const rms = powerOf10(Math.min(Math.max(rmsLog10, -REACH / 2), REACH / 2));
  const meanSquare = marginalMoments(activation).derivativeSecondMoment(rms * rms);
  const largest = largestOver(activation.derivative, 3 * rms);
  return meanSquare > 0 && largest > 0 ? log10(largest) - log10(meanSquare) / 2 : 0;
}

function largestOver(g: (f: number) => number, reach: number): number {
  let largest = Math.abs(g(0));
  for (let i = 1; i <= PLACES; i++) {
    const f = (reach * i) / PLACES;
    largest = Math.max(largest, Math.abs(g(f)), Math.abs(g(-f)));
  }
  return largest;
}

function log10(x: number): number {
  return logarithm(x) * Math.LOG10E;
}

function powerOf10(x: number): number {
  return exponential(x * Math.LN10);
}
