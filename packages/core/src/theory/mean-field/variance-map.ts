import type { MarginalMoments } from '../gaussian/moments.ts';
import { rootBetween } from '../../special/root.ts';

/** What weights and biases a wide network has: their variances. */
export interface InitialVariances {
  /** σ_w², the fan-scaled weight variance: fan_in·σ². 0 or more. */
  readonly sigmaWSq: number;
  /** σ_b², the variance of every bias. 0 or more. */
  readonly biasSigmaSq: number;
}

/** The largest σ_w² and σ_b² that theory has anything to say of. */
export const mostInitialVariance: number = 2 ** 100;

/** @throws RangeError unless both variances are from 0 to 2^100. */
export function assertInitialVariances(variances: InitialVariances): void {
  for (const name of ['sigmaWSq', 'biasSigmaSq'] as const) {
    const variance = variances[name];
    if (variance >= 0 && variance <= mostInitialVariance) continue;
    throw new RangeError(`${name}: given ${variance}; allowed: a number from 0 to 2^100, about 1.27e30`);
  }
}

/** Moments are asked for at variances between these; what lies beyond is as it is there. */
export const leastVariance: number = 2 ** -100;
export const mostVariance: number = 2 ** 200;

/** From one variance that is looked at to the next. */
const STEP = 1.09;
/** Relative to q, a difference that is rounding. */
const NOISE = 1e-13;
/** A fixed point below this is none but 0, where 0 is one. */
const AS_GOOD_AS_ZERO = 1e-12;

/**
 * The variance map: q′ = σ_w² E[φ(√q z)²] + σ_b², the variance of the next layer's preactivations in a wide network.
 *
 * Source: B. Poole et al., "Exponential expressivity in deep neural networks through transient chaos", NIPS (2016), eq. (3).
 */
export function nextVariance(
  { secondMoment }: MarginalMoments,
  { sigmaWSq, biasSigmaSq }: InitialVariances,
  q: number,
): number {
  return sigmaWSq * secondMoment(Math.max(q, leastVariance)) + biasSigmaSq;
}

/**
 * q*, the variance that preactivations of variance 1 come to after many layers: the map's next fixed point on the way that they take.
 * It is 0 where they die out, `Infinity` where they grow without end, and 1 where every variance is kept, as by ReLU at σ_w² = 2.
 */
export function fixedPointVariance(moments: MarginalMoments, variances: InitialVariances): number {
  const excess = (q: number): number => nextVariance(moments, variances, q) - q;
  const at1 = excess(1);
  if (Math.abs(at1) <= NOISE) return 1;
  const slope = slopeAtInfinity(moments, variances);
  // The map rises with q, so that variances move one way only, up to the first fixed point. Two that lie within one step, next to a half-stable
  // point, are jumped over.
  const rises = at1 > 0;
  let [before, q, step] = [1, 1, rises ? STEP : 1 / STEP];
  for (;;) {
    [before, q] = [q, q * step];
    if (q < leastVariance) return 0;
    if (q > mostVariance) return Infinity;
    const here = excess(q);
    if (here > 0 !== rises) break;
    const isFar = q < 2 ** -20 || q > 2 ** 20;
    // Where an activation has become straight lines, what it adds to them does not stop the growth any more.
    if (rises && isFar && slope >= 1 - NOISE) return Infinity;
    if (Math.abs(here) <= NOISE * q) return !rises && zeroIsFixed(moments, variances) ? 0 : q;
    if (isFar) step = rises ? 256 : 1 / 256;
  }
  const fixed = rootBetween(excess, before, q);
  return fixed < AS_GOOD_AS_ZERO && zeroIsFixed(moments, variances) ? 0 : fixed;
}

/** ∂q′/∂q for the largest variances: 0 for a bounded φ. */
function slopeAtInfinity({ secondMoment }: MarginalMoments, { sigmaWSq }: InitialVariances): number {
  const slope = secondMoment(mostVariance) / mostVariance;
  return slope < 1e-20 ? 0 : sigmaWSq * slope;
}

function zeroIsFixed(moments: MarginalMoments, variances: InitialVariances): boolean {
  return nextVariance(moments, variances, 0) < AS_GOOD_AS_ZERO * AS_GOOD_AS_ZERO;
}
