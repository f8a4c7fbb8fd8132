import {
  activationOf,
  criticalPoints,
  type ActivationName,
  type CriticalPoint,
  type HalfStablePoint,
} from '@initscope/core';
import { figure } from '../terminal/figure.ts';

/** Why an activation has no stable critical point at a bias variance: one sentence, without a full stop. */
export function whyNotCritical(
  name: ActivationName,
  biasSigmaSq: number,
  point: CriticalPoint | undefined,
  halfStable: readonly HalfStablePoint[],
): string {
  const beside = biasSigmaSq === 0 ? 'without biases' : `at σ_b² = ${figure(biasSigmaSq)}`;
  return `${name} ${beside}: ${[cause(name, biasSigmaSq, point), ...halfStable.map(halfStableInWords)].join('; ')}`;
}

function cause(name: ActivationName, biasSigmaSq: number, point: CriticalPoint | undefined): string {
  if (point !== undefined) {
    const { sigmaWSq, qStar, chiParallel } = point;
    const slope = qStar === 0 ? '' : ` and χ∥ = ${figure(chiParallel, 4)}`;
    return `χ1 = 1 at σ_w² = ${figure(sigmaWSq)}, q* = ${figure(qStar)}${slope}, but variances leave it (unstable)`;
  }
  const activation = activationOf(name);
  const without = criticalPoints(activation, 0).at(0);
  if (activation.slopes !== undefined && biasSigmaSq > 0 && without !== undefined) {
    return `at σ_w² = ${figure(without.sigmaWSq)} the variance grows by σ_b² every layer; no σ_w² keeps both`;
  }
  return 'χ1 = 1 at no variance q* that layers keep; no σ_w² keeps both signals and gradients their size';
}

/** `half-stable at σ_w² = 1.983058, σ_b² = 0.1729224`. */
export function halfStableInWords({ sigmaWSq, biasSigmaSq }: HalfStablePoint): string {
  return `half-stable at σ_w² = ${sigmaWSq.toFixed(6)}, σ_b² = ${biasSigmaSq.toFixed(6)}`;
}
