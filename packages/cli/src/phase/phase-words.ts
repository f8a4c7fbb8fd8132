import {
  activationOf,
  criticalPoints,
  type ActivationName,
  type Phase,
  type PhaseDiagram,
  type PhasePoint,
} from '@initscope/core';
import { criticalAnswer } from '../critical/critical-answer.ts';
import { figure } from '../terminal/figure.ts';

/** What each phase means, in a few words. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  ordered: 'ordered, χ1 < 1: inputs become alike, gradients vanish',
  critical: 'critical, χ1 = 1: signals and gradients keep their size',
  chaotic: 'chaotic, χ1 > 1: like inputs become unlike, gradients explode',
  unbounded: 'unbounded: variances grow without end',
};

/** What becomes of a network at a point: one sentence. */
export function phaseSentence({ phase, qStar, xiC, xiGradient, chi1, cStar }: PhasePoint): string {
  const isDying = qStar === 0;
  switch (phase) {
    case 'ordered': {
      const signals = isDying ? 'signals die out' : `inputs become the same${over(xiC)}`;
      return `Ordered: gradients vanish${every(xiGradient)}; ${signals}.`;
    }
    case 'critical': {
      return `Critical: gradients keep their size, and ${isDying ? 'signals die out' : 'inputs become alike'} slowly, if at all.`;
    }
    case 'chaotic':
      return `Chaotic: gradients explode${every(xiGradient)}; inputs, however alike, come to a correlation of ${figure(cStar, 4)}${over(xiC)}.`;
    case 'unbounded':
      return `Unbounded: variances of preactivations grow without end; gradients are multiplied by ${figure(chi1, 4)} a layer in mean square in the end.`;
  }
}

function every(scale: number | null): string {
  if (scale === 0) return ' at once';
  return scale === null ? '' : `, by a factor of e in mean square every ${figure(Math.abs(scale), 3)} layers`;
}

function over(scale: number | null): string {
  if (scale === 0) return ' at once';
  return scale === null ? '' : ` over some ${figure(Math.abs(scale), 3)} layers`;
}

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
