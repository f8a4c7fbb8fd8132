import type { Activation } from '../../activations/activation.ts';
import { powerOf2 } from '../../special/power-of-2.ts';
import type { MarginalMoments } from '../gaussian/moments.ts';
import { criticalAt, criticalPoints, halfStablePoints, type CriticalPoint } from './critical-point.ts';
import type { InitialVariances } from './variance-map.ts';

/** A point of the critical line, with the variance q* that is fixed there. */
export interface CriticalLinePoint extends InitialVariances {
  readonly qStar: number;
}

/** Points for each doubling of q*. */
const PER_OCTAVE = 8;

/**
 * The critical line χ1 = 1 in the plane of σ_w² and σ_b², as far as variances are stable on it: points by q*, ascending, up to the given
 * σ_b². Of a positively homogeneous activation it is one point.
 */
export function criticalLine(
  activation: Activation,
  moments: MarginalMoments,
  mostBiasSigmaSq: number,
): CriticalLinePoint[] {
  // Its ends exactly: the curve may begin at q* = 0 or where it becomes stable, and lie between two of its points altogether.
  const ends = [...new Set([0, mostBiasSigmaSq])].flatMap((bias) => criticalPoints(activation, bias).filter(isStable));
  const halfStable = halfStablePoints(activation).filter((point) => point.biasSigmaSq <= mostBiasSigmaSq);
  const points: CriticalLinePoint[] = [...ends, ...halfStable].map(({ sigmaWSq, biasSigmaSq, qStar }) => ({
    sigmaWSq,
    biasSigmaSq,
    qStar,
  }));
  if (activation.slopes !== undefined) return points;
  for (let octave = -20; octave < 20; octave++) {
    for (let part = 0; part < PER_OCTAVE; part++) {
      const { sigmaWSq, biasSigmaSq, qStar, chiParallel } = criticalAt(
        moments,
        powerOf2(octave) * (1 + part / PER_OCTAVE),
      );
      if (chiParallel > 1 || biasSigmaSq <= 0 || biasSigmaSq >= mostBiasSigmaSq) continue;
      points.push({ sigmaWSq, biasSigmaSq, qStar });
    }
  }
  return points.toSorted((a, b) => a.qStar - b.qStar);
}

function isStable({ stable }: CriticalPoint): boolean {
  return stable;
}
