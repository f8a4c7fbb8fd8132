import type { Activation } from '../../activations/activation.ts';
import { runStepsAsync, type AsyncOptions } from '../../steps/run-steps-async.ts';
import { runSteps, type Steps } from '../../steps/steps.ts';
import { hermiteMoments } from '../gaussian/hermite.ts';
import { tabulatedMoments } from '../gaussian/tabulated.ts';
import { criticalLine, type CriticalLinePoint } from './critical-line.ts';
import { phasePointBy, type PhasePoint } from './phase-point.ts';

/** The axes of a phase diagram. */
export interface PhaseAxes {
  /** Fan-scaled weight variances σ_w². */
  readonly sigmaWSq: readonly number[];
  /** Bias variances σ_b². */
  readonly biasSigmaSq: readonly number[];
}

/** Mean-field theory over a plane of variances. */
export interface PhaseDiagram extends PhaseAxes {
  /** Indexed `[σ_b²][σ_w²]`. */
  readonly points: readonly (readonly PhasePoint[])[];
  /** The critical line, as far as variances are stable on it. */
  readonly criticalLine: readonly CriticalLinePoint[];
}

/**
 * Phase points over a grid: {@link phasePoint}'s within 1e-9, but for c* and ξ_c where c* > 0.9 and the activation has kinks, or is so steep
 * (q* > 3) that it is as good as having some: there c* is within 1e-3, and ξ_c within 2 % up to c* = 0.99 and 10 % beyond.
 *
 * @example
 * phaseDiagram(activationOf('tanh'), { sigmaWSq: [1, 2], biasSigmaSq: [0, 0.05] }).points[1][1].phase; // 'chaotic'
 */
export function phaseDiagram(activation: Activation, axes: PhaseAxes): PhaseDiagram {
  return runSteps(phaseDiagramSteps(activation, axes));
}

/**
 * {@link phaseDiagram}, in slices between which the thread is free; progress is told by σ_b².
 *
 * @throws the signal's reason once it is aborted.
 */
export async function phaseDiagramAsync(
  activation: Activation,
  axes: PhaseAxes,
  options: AsyncOptions = {},
): Promise<PhaseDiagram> {
  options.signal?.throwIfAborted();
  return runStepsAsync(phaseDiagramSteps(activation, axes), axes.biasSigmaSq.length, options);
}

function* phaseDiagramSteps(activation: Activation, { sigmaWSq, biasSigmaSq }: PhaseAxes): Steps<PhaseDiagram> {
  const moments = tabulatedMoments(activation);
  const points: PhasePoint[][] = [];
  for (const bias of biasSigmaSq) {
    points.push(
      sigmaWSq.map((weight) =>
        phasePointBy(moments, (q) => hermiteMoments(activation, moments, q), { sigmaWSq: weight, biasSigmaSq: bias }),
      ),
    );
    yield points.length;
  }
  return {
    sigmaWSq,
    biasSigmaSq,
    points,
    criticalLine: criticalLine(activation, moments, Math.max(0, ...biasSigmaSq)),
  };
}
