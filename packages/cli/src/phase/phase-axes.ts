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

/** From 0 to 0.3, or to somewhat above where the critical line leaves the stable variances. */
function usualBiases(name: ActivationName): number[] {
  const half = halfStablePoints(activationOf(name)).at(0)?.biasSigmaSq ?? 0;
  return evenly(0, Math.max(0.3, half === 0 ? 0 : roundUp(1.5 * half)));
}

/** From 0.25 to 4, or by the same factor to somewhat above the critical σ_w² where that is far away. */
function usualWeights(name: ActivationName, biases: readonly number[]): number[] {
  const activation = activationOf(name);
  const critical = [biases[0], biases[biases.length - 1]]
    .flatMap((bias) => criticalPoints(activation, bias))
    .filter(({ stable }) => stable)
    .map(({ sigmaWSq }) => sigmaWSq);
  const most = Math.max(0, ...critical);
  const upper = most === 0 || (most >= 0.5 && most <= 3) ? 4 : roundUp((4 / 3) * most);
  return evenly(upper / 16, upper);
}

function evenly(from: number, to: number): number[] {
  return Array.from({ length: STEPS }, (_, i) => Number((from + ((to - from) * i) / (STEPS - 1)).toPrecision(12)));
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value));
  const digit = value / 10 ** power;
  const next = [1, 1.5, 2, 3, 4, 5, 6, 8].find((each) => each >= digit) ?? 10;
  return Number(`${next}e${power}`);
}
