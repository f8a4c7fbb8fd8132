import { usualBiasReach, usualWeightReach } from '@initscope/charts';
import { activationOf, criticalPoints, halfStablePoints, type ActivationName, type PhaseAxes } from '@initscope/core';
import { readVariances } from '../arguments/variances.ts';
import { UsageError } from '../usage-error.ts';

const STEPS = 64;
const MOST_POINTS = 250_000;

/** The axes that the flags give; what is left out reaches around the activation's critical points. */
export function readPhaseAxes(argv: Readonly<Record<string, unknown>>, activation: ActivationName): PhaseAxes {
  const bias = readVariances('--bias-sigma-sq', argv['bias-sigma-sq'], 'lin:0:0.3:64');
  const weight = readVariances('--sigma-w-sq', argv['sigma-w-sq'], 'lin:0.25:4:64');
  const biasSigmaSq = bias ?? usualBiases(activation);
  const sigmaWSq = weight ?? usualWeights(activation, biasSigmaSq);
  const points = sigmaWSq.length * biasSigmaSq.length;
  if (points <= MOST_POINTS) return { sigmaWSq, biasSigmaSq };
  const flag = sigmaWSq.length > biasSigmaSq.length ? '--sigma-w-sq' : '--bias-sigma-sq';
  throw new UsageError(
    `${flag}: given ${sigmaWSq.length} σ_w² × ${biasSigmaSq.length} σ_b², which make ${points} points; allowed: ${MOST_POINTS} at most; for example ${flag} ${flag === '--sigma-w-sq' ? 'lin:0.25:4:64' : 'lin:0:0.3:64'}`,
  );
}

/** From 0. */
function usualBiases(name: ActivationName): number[] {
  return evenly(0, usualBiasReach(halfStablePoints(activationOf(name)).at(0)?.biasSigmaSq));
}

/** From a sixteenth of where they end: nothing is to be seen next to 0. */
function usualWeights(name: ActivationName, biases: readonly number[]): number[] {
  const activation = activationOf(name);
  const critical = [biases[0], biases[biases.length - 1]]
    .flatMap((bias) => criticalPoints(activation, bias))
    .filter(({ stable }) => stable)
    .map(({ sigmaWSq }) => sigmaWSq);
  const upper = usualWeightReach(critical);
  return evenly(upper / 16, upper);
}

function evenly(from: number, to: number): number[] {
  return Array.from({ length: STEPS }, (_, i) => Number((from + ((to - from) * i) / (STEPS - 1)).toPrecision(12)));
}
