import type { Activation } from '../../activations/activation.ts';
import { marginalMoments, type MarginalMoments } from '../gaussian/moments.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import { rootBetween } from '../../special/root.ts';
import { assertInitialVariances, leastVariance, nextVariance } from './variance-map.ts';

/** A σ_w² at which gradients keep their size, χ1 = 1, for a given σ_b². */
export interface CriticalPoint {
  readonly sigmaWSq: number;
  readonly biasSigmaSq: number;
  /** q*, the fixed variance at which χ1 = 1; where every variance is fixed, as by ReLU, 1. */
  readonly qStar: number;
  readonly chi1: number;
  /** χ∥: below 1, variances come back to q*; above, they leave it. */
  readonly chiParallel: number;
  /** Do variances near q* stay near it? Where they do not, signals die out or grow without end, whatever gradients would do. */
  readonly stable: boolean;
}

/** Fixed points are looked for in four steps an octave: from σ_b², which q* is at least, up to where every φ has become straight or constant. */
const STEPS_PER_OCTAVE = 4;
const LEAST_OCTAVE = -40;
const MOST_OCTAVE = 24;
/** Below it a bias variance puts q* where sums are rounding. */
const AS_GOOD_AS_NONE = 1e-12;
/** χ1 and χ∥ nearer to 1 than this are 1. */
const NOISE = 1e-9;

/**
 * The critical points of an activation at a given bias variance, stable ones first; none where no variance is fixed with χ1 = 1.
 *
 * The critical line is a curve over q*: χ1 = 1 says σ_w² = 1/E[φ′²], and q* is fixed for σ_b² = q* − σ_w² E[φ²].
 *
 * @throws RangeError if the variance is not from 0 to 2^100.
 * @example
 * criticalPoints(activationOf('tanh'), 0.05)[0].sigmaWSq; // 1.760955
 */
export function criticalPoints(activation: Activation, biasSigmaSq: number): CriticalPoint[] {
  assertInitialVariances({ sigmaWSq: 1, biasSigmaSq });
  const moments = marginalMoments(activation);
  if (activation.slopes !== undefined) return biasSigmaSq === 0 ? [{ ...criticalAt(moments, 1), biasSigmaSq }] : [];
  const atZero = activation.value(0) === 0 ? criticalPointAtZero(activation, moments, biasSigmaSq) : null;
  const points = fixedVariances(moments, biasSigmaSq).map((q) => {
    const point = criticalAt(moments, q);
    // Next to q = 0 rounding hides which way variances go.
    const stable = Math.abs(point.chiParallel - 1) < NOISE && atZero !== null ? atZero.stable : point.stable;
    return { ...point, biasSigmaSq, stable };
  });
  // Biases this small move q* from 0 by less than can be told.
  if (atZero !== null && (biasSigmaSq === 0 || (points.length === 0 && biasSigmaSq < AS_GOOD_AS_NONE)))
    points.unshift(atZero);
  return points.toSorted((a, b) => Number(b.stable) - Number(a.stable));
}

/** The point of the critical curve at a q*: χ1 = 1 says σ_w² = 1/E[φ′²], and q* is fixed for σ_b² = q* − σ_w² E[φ²]. */
export function criticalAt(
  { secondMoment, derivativeSecondMoment, secondMomentSlope }: MarginalMoments,
  qStar: number,
): CriticalPoint {
  const sigmaWSq = 1 / derivativeSecondMoment(qStar);
  const chiParallel = sigmaWSq * secondMomentSlope(qStar);
  const biasSigmaSq = qStar - sigmaWSq * secondMoment(qStar);
  return { sigmaWSq, biasSigmaSq, qStar, chi1: 1, chiParallel, stable: chiParallel <= 1 + NOISE };
}

/** Without biases a φ that passes through 0 has q = 0 fixed: χ1 and χ∥ are the same there, and what is next in q decides. */
function criticalPointAtZero({ nearZero }: Activation, moments: MarginalMoments, biasSigmaSq: number): CriticalPoint {
  const derivativeSecondMoment =
    nearZero === undefined ? moments.derivativeSecondMoment(leastVariance) : meanSquareSlope(nearZero);
  const variances = { sigmaWSq: 1 / derivativeSecondMoment, biasSigmaSq: 0 };
  const nearby = 1e-6;
  const stable = nextVariance(moments, variances, nearby) <= nearby;
  return { sigmaWSq: variances.sigmaWSq, biasSigmaSq, qStar: 0, chi1: 1, chiParallel: 1, stable };
}

/** E[φ′²] next to 0, where a φ may have a kink. */
function meanSquareSlope({ slope, slopeBelow = slope }: NonNullable<Activation['nearZero']>): number {
  return slope === slopeBelow ? slope * slope : (slope * slope + slopeBelow * slopeBelow) / 2;
}

/** The q > 0 at which the critical curve has this σ_b². */
function fixedVariances(moments: MarginalMoments, biasSigmaSq: number): number[] {
  const excess = (q: number): number => criticalAt(moments, q).biasSigmaSq - biasSigmaSq;
  const found: number[] = [];
  let [before, excessBefore] = [0, 0];
  const least = Math.max(LEAST_OCTAVE, biasSigmaSq === 0 ? LEAST_OCTAVE : exponentOf(biasSigmaSq) - 1);
  const most = Math.max(MOST_OCTAVE, exponentOf(biasSigmaSq) + 4);
  for (let n = least * STEPS_PER_OCTAVE; n <= most * STEPS_PER_OCTAVE; n++) {
    const q = pointOfScale(n);
    const rounded = excess(q);
    // Near q = 0 without biases the difference is rounding.
    const here = Math.abs(rounded) > 1e-12 * q ? rounded : 0;
    if (here * excessBefore < 0) found.push(rootBetween(excess, before, q));
    [before, excessBefore] = [q, here];
  }
  return found;
}

/** Between the powers of two, evenly. */
function pointOfScale(n: number): number {
  const octave = Math.floor(n / STEPS_PER_OCTAVE);
  return powerOf2(octave) * (1 + (n - octave * STEPS_PER_OCTAVE) / STEPS_PER_OCTAVE);
}

/** Where χ1 = χ∥ = 1 at q* > 0: variances come back to q* from one side and leave it on the other. */
export interface HalfStablePoint {
  readonly sigmaWSq: number;
  readonly biasSigmaSq: number;
  readonly qStar: number;
}

/**
 * The half-stable points of an activation: where its critical line leaves the stable variances. GELU, SiLU and Mish have one, and signals
 * of any size pass there as far as they can: at σ_b² below it no stable critical point exists.
 *
 * @example
 * halfStablePoints(activationOf('gelu')); // [{ sigmaWSq: 1.98305826, biasSigmaSq: 0.17292239, qStar: … }]
 */
export function halfStablePoints(activation: Activation): HalfStablePoint[] {
  if (activation.slopes !== undefined) return [];
  const moments = marginalMoments(activation);
  const excess = (q: number): number => criticalAt(moments, q).chiParallel - 1;
  const found: HalfStablePoint[] = [];
  let [before, excessBefore] = [0, 0];
  for (let n = -40; n <= 80; n++) {
    const q = pointOfScale(n);
    const rounded = excess(q);
    // χ∥ − 1 is rounding where q is small, and where a φ has become two straight lines.
    const here = Math.abs(rounded) > NOISE ? rounded : 0;
    if (here * excessBefore < 0) {
      const { sigmaWSq, biasSigmaSq, qStar } = criticalAt(moments, rootBetween(excess, before, q));
      if (biasSigmaSq >= 0) found.push({ sigmaWSq, biasSigmaSq, qStar });
    }
    [before, excessBefore] = [q, here];
  }
  return found;
}
