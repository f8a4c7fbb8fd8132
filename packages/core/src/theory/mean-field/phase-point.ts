import type { Activation } from '../../activations/activation.ts';
import { marginalMoments, type MarginalMoments } from '../gaussian/moments.ts';
import { pairMoments, type PairMoments } from '../gaussian/pair-moments.ts';
import { logarithm } from '../../special/logarithm.ts';
import { fixedPointCorrelation } from './correlation-map.ts';
import {
  assertInitialVariances,
  fixedPointVariance,
  leastVariance,
  mostVariance,
  type InitialVariances,
} from './variance-map.ts';

/**
 * What becomes of signals in a wide deep network.
 *
 * - `ordered`: χ1 < 1. Inputs become the same, and gradients vanish.
 * - `critical`: χ1 = 1. Both survive.
 * - `chaotic`: χ1 > 1. Like inputs become unlike, and gradients explode.
 * - `unbounded`: variances grow without end, whatever else happens.
 */
export type Phase = 'ordered' | 'critical' | 'chaotic' | 'unbounded';

/** Every {@link Phase}. */
export const phases: readonly Phase[] = ['ordered', 'critical', 'chaotic', 'unbounded'];

/** Mean-field theory at one pair of variances. */
export interface PhasePoint extends InitialVariances {
  /** q*, the variance of preactivations after many layers, from 1; `null` where it grows without end. */
  readonly qStar: number | null;
  /** c*, the correlation that two inputs come to. */
  readonly cStar: number;
  /** χ1 = σ_w² E[φ′²] at q*: what a layer multiplies the mean square of gradients by. In the unbounded phase its limit for large q. */
  readonly chi1: number;
  /** χ∥ = ∂q′/∂q at q*: what a layer multiplies a small distance from q* by. */
  readonly chiParallel: number;
  /** ξ_q = −1/ln χ∥: layers over which q nears q*, by a factor of e; negative where it leaves it. `null` for χ∥ = 1. */
  readonly xiQ: number | null;
  /**
   * ξ_c = −1/ln of the correlation map's slope at c*: layers over which c nears c*. `null` for a slope of 1, where it does so more slowly,
   * as by ReLU, or not at all, as in a linear network or next to q* = 0.
   */
  readonly xiC: number | null;
  /** ξ_∇ = −1/ln χ1: layers over which gradients shrink by a factor of e in mean square; negative where they grow. `null` for χ1 = 1. */
  readonly xiGradient: number | null;
  readonly phase: Phase;
}

/** A bounded activation of preactivations this large is a step. */
const STEEP = 2 ** 50;

/** How far χ1 may lie from 1 to count as 1. */
const CRITICAL = 1e-9;

/**
 * The fixed points and depth scales of a wide network, whose signals begin with variance 1.
 *
 * Sources: B. Poole et al., NIPS (2016); S. Schoenholz et al., "Deep Information Propagation", ICLR (2017).
 *
 * @throws RangeError if a variance is not from 0 to 2^100.
 * @example
 * phasePoint(activationOf('tanh'), { sigmaWSq: 2, biasSigmaSq: 0.05 }).cStar; // 0.744082
 */
export function phasePoint(activation: Activation, variances: InitialVariances): PhasePoint {
  return phasePointBy(marginalMoments(activation), () => pairMoments(activation), variances);
}

/** The same, of an activation known by its moments; those of two inputs may depend on q*. */
export function phasePointBy(
  moments: MarginalMoments,
  pairMomentsAt: (q: number) => PairMoments,
  { sigmaWSq, biasSigmaSq }: InitialVariances,
): PhasePoint {
  const variances = { sigmaWSq, biasSigmaSq };
  assertInitialVariances(variances);
  const fixed = fixedPointVariance(moments, variances);
  const q = fixed === Infinity ? mostVariance : Math.max(fixed, leastVariance);
  const chi1 = sigmaWSq * moments.derivativeSecondMoment(q);
  const chiParallel = sigmaWSq * moments.secondMomentSlope(q);
  // Two inputs tell no variances apart from which on an activation is a step.
  const { cStar, slope } = fixedPointCorrelation(moments, pairMomentsAt, variances, Math.min(q, mostForPairs(moments)));
  return {
    sigmaWSq,
    biasSigmaSq,
    qStar: Number.isFinite(fixed) ? fixed : null,
    cStar,
    chi1,
    chiParallel,
    xiQ: depthScale(chiParallel),
    xiC: depthScale(slope),
    xiGradient: depthScale(chi1),
    phase: phaseOf(fixed, chi1),
  };
}

function mostForPairs({ secondMoment }: MarginalMoments): number {
  const isBounded = secondMoment(mostVariance) < Math.sqrt(mostVariance);
  return isBounded ? STEEP : Infinity;
}

function phaseOf(qStar: number, chi1: number): Phase {
  if (qStar === Infinity) return 'unbounded';
  if (Math.abs(chi1 - 1) <= CRITICAL) return 'critical';
  return chi1 < 1 ? 'ordered' : 'chaotic';
}

/** −1/ln χ; `null` where that is infinite, 0 for χ = 0. */
function depthScale(chi: number): number | null {
  const size = Math.abs(chi);
  if (Math.abs(size - 1) <= CRITICAL) return null;
  return size === 0 ? 0 : -1 / logarithm(size);
}
