import type { Activation } from '../../activations/activation.ts';
import { marginalMoments, type MarginalMoments } from '../gaussian/moments.ts';
import { powerOf2 } from '../../special/power-of-2.ts';
import { rootBetween } from '../root.ts';
import { leastVariance, nextVariance } from './variance-map.ts';

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

/** Where fixed points are looked for: from 2^−60 to 2^60 in four steps an octave. */
const STEPS_PER_OCTAVE = 4;
const OCTAVES = 60;
/** χ1 and χ∥ nearer to 1 than this are 1. */
const NOISE = 1e-9;

/**
 * The critical points of an activation at a given bias variance, stable ones first; none where no variance is fixed with χ1 = 1.
 *
 * The critical line is a curve over q*: χ1 = 1 says σ_w² = 1/E[φ′²], and q* is fixed for σ_b² = q* − σ_w² E[φ²].
 *
 * @throws RangeError if the variance is negative or not finite.
 * @example
 * criticalPoints(activationOf('tanh'), 0.05)[0].sigmaWSq; // 1.760955
 */
export function criticalPoints(activation: Activation, biasSigmaSq: number): CriticalPoint[] {
  if (!(Number.isFinite(biasSigmaSq) && biasSigmaSq >= 0)) {
    throw new RangeError(`biasSigmaSq: given ${biasSigmaSq}; allowed: a finite number of 0 or more`);
  }
  const moments = marginalMoments(activation);
  const pointAt = (q: number): CriticalPoint => criticalPointAt(moments, biasSigmaSq, q);
  if (activation.slopes !== undefined) return biasSigmaSq === 0 ? [pointAt(1)] : [];
  const points = fixedVariances(moments, biasSigmaSq).map(pointAt);
  if (biasSigmaSq === 0 && activation.value(0) === 0) points.unshift(criticalPointAtZero(activation, moments));
  return points.toSorted((a, b) => Number(b.stable) - Number(a.stable));
}

function criticalPointAt(moments: MarginalMoments, biasSigmaSq: number, q: number): CriticalPoint {
  const sigmaWSq = 1 / moments.derivativeSecondMoment(q);
  const chiParallel = sigmaWSq * moments.secondMomentSlope(q);
  return { sigmaWSq, biasSigmaSq, qStar: q, chi1: 1, chiParallel, stable: chiParallel <= 1 + NOISE };
}

/** Without biases a φ that passes through 0 has q = 0 fixed: χ1 and χ∥ are the same there, and what is next in q decides. */
function criticalPointAtZero({ nearZero }: Activation, moments: MarginalMoments): CriticalPoint {
  const derivativeSecondMoment =
    nearZero === undefined ? moments.derivativeSecondMoment(leastVariance) : nearZero.slope * nearZero.slope;
  const variances = { sigmaWSq: 1 / derivativeSecondMoment, biasSigmaSq: 0 };
  const nearby = 1e-6;
  const stable = nextVariance(moments, variances, nearby) <= nearby;
  return { ...variances, qStar: 0, chi1: 1, chiParallel: 1, stable };
}

/** The q > 0 at which σ_b² = q − E[φ²]/E[φ′²]. */
function fixedVariances({ secondMoment, derivativeSecondMoment }: MarginalMoments, biasSigmaSq: number): number[] {
  const excess = (q: number): number => q - secondMoment(q) / derivativeSecondMoment(q) - biasSigmaSq;
  const found: number[] = [];
  let [before, excessBefore] = [0, 0];
  for (let n = -OCTAVES * STEPS_PER_OCTAVE; n <= OCTAVES * STEPS_PER_OCTAVE; n++) {
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
 * The half-stable points of an activation: where its critical line leaves the stable variances. GELU and SiLU have one, and signals
 * of any size pass there as far as they can: at σ_b² below it no stable critical point exists.
 *
 * @example
 * halfStablePoints(activationOf('gelu')); // [{ sigmaWSq: 1.98305826, biasSigmaSq: 0.17292239, qStar: … }]
 */
export function halfStablePoints(activation: Activation): HalfStablePoint[] {
  if (activation.slopes !== undefined) return [];
  const { secondMoment, derivativeSecondMoment, secondMomentSlope } = marginalMoments(activation);
  const excess = (q: number): number => secondMomentSlope(q) / derivativeSecondMoment(q) - 1;
  const found: HalfStablePoint[] = [];
  // χ∥ − 1 is rounding where q is small, and where a φ has become two straight lines.
  for (let n = -40; n < 80; n++) {
    const [below, above] = [pointOfScale(n), pointOfScale(n + 1)];
    const isReal = Math.abs(excess(below)) > NOISE && Math.abs(excess(above)) > NOISE;
    if (!isReal || excess(below) > 0 === excess(above) > 0) continue;
    const qStar = rootBetween(excess, below, above);
    const sigmaWSq = 1 / derivativeSecondMoment(qStar);
    const biasSigmaSq = qStar - sigmaWSq * secondMoment(qStar);
    if (biasSigmaSq >= 0) found.push({ sigmaWSq, biasSigmaSq, qStar });
  }
  return found;
}
