import type { MarginalMoments } from '../gaussian/moments.ts';
import type { PairMoments } from '../gaussian/pair-moments.ts';
import type { InitialVariances } from './variance-map.ts';

/** A correlation that two inputs come to, and how fast. */
export interface CorrelationFixedPoint {
  /** c*. */
  readonly cStar: number;
  /** The map's slope there, σ_w² E[φ′φ′]: what a distance from c* is multiplied by in a layer. */
  readonly slope: number;
}

/** Below it a slope of 1 at c = 1 is not told from 1. */
const NOISE = 1e-9;

/**
 * c*, the correlation that two inputs come to after many layers: of the map c′ = (σ_w² E[φ(f)φ(f̃)] + σ_b²)/q′ at preactivations of
 * variance q.
 *
 * The map is a power series in c of coefficients ≥ 0, so it is convex from 0 to 1: where its slope at 1 is at most 1, as χ1 ≤ 1
 * says, inputs become the same, c* = 1; where it is more, there is one other fixed point, which attracts all others.
 * Source: S. Schoenholz et al., "Deep Information Propagation", ICLR (2017), eq. (5).
 */
export function fixedPointCorrelation(
  { secondMoment, derivativeSecondMoment }: MarginalMoments,
  pairMomentsAt: (q: number) => PairMoments,
  { sigmaWSq, biasSigmaSq }: InitialVariances,
  q: number,
): CorrelationFixedPoint {
  const next = sigmaWSq * secondMoment(q) + biasSigmaSq;
  // Nothing is left of any input.
  if (next === 0) return { cStar: 1, slope: 0 };
  const perCorrelation = (sigmaWSq * q) / next;
  const slopeAt1 = perCorrelation * derivativeSecondMoment(q);
  if (slopeAt1 <= 1 + NOISE) return { cStar: 1, slope: slopeAt1 };

  const { product, derivativeProduct } = pairMomentsAt(q);
  // Newton's method from the left of a convex function's first root comes nearer from step to step.
  let c = 0;
  for (let step = 0; step < 60; step++) {
    const excess = (sigmaWSq * product(q, c) + biasSigmaSq) / next - c;
    if (excess <= 1e-15) break;
    const further = c - excess / (perCorrelation * derivativeProduct(q, c) - 1);
    if (further <= c || further >= 1) break;
    c = further;
  }
  return { cStar: c, slope: perCorrelation * derivativeProduct(q, c) };
}
