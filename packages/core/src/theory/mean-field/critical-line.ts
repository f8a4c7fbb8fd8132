import type { Activation } from '../../activations/activation.ts';
import { powerOf2 } from '../../special/power-of-2.ts';
import type { MarginalMoments } from '../gaussian/moments.ts';
import { criticalPoints } from './critical-point.ts';
import type { InitialVariances } from './variance-map.ts';

/** A point of the critical line, with the variance q* that is fixed there. */
export interface CriticalLinePoint extends InitialVariances {
  readonly qStar: number;
}

/** Points for each doubling of q*. */
const PER_OCTAVE = 8;

/**
 * The critical line χ1 = 1 in the plane of σ_w² and σ_b², as far as variances are stable on it: points by q*, ascending, up to the given
 * σ_b². The line is a curve over q*: σ_w² = 1/E[φ′²] and σ_b² = q* − σ_w² E[φ²]. Of a positively homogeneous activation it is one point.
 */
export function criticalLine(
  activation: Activation,
  { secondMoment, derivativeSecondMoment, secondMomentSlope }: MarginalMoments,
  mostBiasSigmaSq: number,
): CriticalLinePoint[] {
  // Both ends exactly: the curve may begin at q* = 0, and lie between two of its points altogether.
  const points: CriticalLinePoint[] = [...new Set([0, mostBiasSigmaSq])]
    .flatMap((bias) => criticalPoints(activation, bias).filter(({ stable }) => stable))
    .map(({ sigmaWSq, biasSigmaSq, qStar }) => ({ sigmaWSq, biasSigmaSq, qStar }));
  if (activation.slopes !== undefined) return points;
  for (let octave = -20; octave < 20; octave++) {
    for (let part = 0; part < PER_OCTAVE; part++) {
      const qStar = powerOf2(octave) * (1 + part / PER_OCTAVE);
      const sigmaWSq = 1 / derivativeSecondMoment(qStar);
      const biasSigmaSq = qStar - sigmaWSq * secondMoment(qStar);
      const stable = sigmaWSq * secondMomentSlope(qStar) <= 1;
      if (stable && biasSigmaSq >= 0 && biasSigmaSq < mostBiasSigmaSq) points.push({ sigmaWSq, biasSigmaSq, qStar });
    }
  }
  return points.toSorted((a, b) => a.qStar - b.qStar);
}
