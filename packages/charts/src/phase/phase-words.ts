import type { Phase } from '@initscope/core';

/** What each phase is and means, in a few words. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  ordered: 'ordered (χ1 < 1), where inputs become alike and gradients vanish',
  critical: 'critical (χ1 = 1), where signals and gradients keep their size',
  chaotic: 'chaotic (χ1 > 1), where like inputs become unlike and gradients explode',
  unbounded: 'unbounded, where variances grow without end',
};

/** The titles of a phase diagram's axes. */
export const phaseAxisNames = {
  sigmaWSq: 'weight variance σ_w² = D·σ²',
  biasSigmaSq: 'bias variance σ_b²',
} as const;
