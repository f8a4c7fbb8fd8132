import { activationOf, criticalPoints, type ActivationName, type PhaseDiagram } from '@initscope/core';
import { criticalAnswer } from '../critical/critical-answer.ts';
import { figure } from '../terminal/figure.ts';

/** Where the critical line meets the first and the last σ_b² of a diagram. */
export function criticalSentences(name: ActivationName, { biasSigmaSq }: PhaseDiagram): string[] {
  const ends = [...new Set([biasSigmaSq[0], biasSigmaSq[biasSigmaSq.length - 1]])];
  const found = ends.flatMap((bias) => {
    const point = criticalPoints(activationOf(name), bias).find(({ stable }) => stable);
    return point === undefined ? [] : [`σ_w² = ${figure(point.sigmaWSq)} at σ_b² = ${figure(bias)}`];
  });
  const missing = ends.flatMap((bias) => criticalAnswer(name, bias).reason ?? []);
  return [
    ...(found.length === 0 ? [] : [`Critical: ${found.join(', ')}.`]),
    ...missing.slice(0, 1).map((reason) => `No critical point ${reason.replace(/^\S+ /, '')}.`),
  ];
}
