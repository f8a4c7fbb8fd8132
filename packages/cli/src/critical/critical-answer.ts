import {
  activationOf,
  criticalPoints,
  halfStablePoints,
  preservingGains,
  type ActivationName,
  type HalfStablePoint,
} from '@initscope/core';
import { torchGainOf } from './torch-gain.ts';
import { whyNotCritical } from './why-not-critical.ts';

/** What theory says of one activation beside biases of one variance: a point of `critical --format json`. */
export interface CriticalAnswer {
  readonly activation: ActivationName;
  readonly biasSigmaSq: number;
  /** The fan-scaled weight variance at which χ1 = 1, of a stable q* if there is one; `null` where χ1 = 1 at no fixed q*. */
  readonly sigmaWSq: number | null;
  readonly qStar: number | null;
  readonly chi1: number | null;
  readonly chiParallel: number | null;
  /** Do variances stay near q*? */
  readonly stable: boolean;
  /** Where the activation's critical line leaves the stable variances, if it does. */
  readonly halfStable: readonly HalfStablePoint[];
  readonly gains: {
    /** E[φ²]^−½ and E[φ′²]^−½ at N(0, 1): they keep signals their size, and gradients. */
    readonly secondMoment: number;
    readonly gradient: number;
    /** What PyTorch's table has for this activation; `null` if it has nothing. */
    readonly torch: number | null;
  };
  /** Why there is no stable critical point, where there is none. */
  readonly reason?: string;
}

/** What theory says of an activation's critical point at a bias variance. */
export function criticalAnswer(name: ActivationName, biasSigmaSq: number): CriticalAnswer {
  const activation = activationOf(name);
  // Stable ones come first.
  const point = criticalPoints(activation, biasSigmaSq).at(0);
  const halfStable = halfStablePoints(activation);
  return {
    activation: name,
    biasSigmaSq,
    sigmaWSq: point?.sigmaWSq ?? null,
    qStar: point?.qStar ?? null,
    chi1: point?.chi1 ?? null,
    chiParallel: point?.chiParallel ?? null,
    stable: point?.stable ?? false,
    halfStable,
    gains: { ...preservingGains(activation), torch: torchGainOf(name) },
    ...(point?.stable === true ? {} : { reason: whyNotCritical(name, biasSigmaSq, point, halfStable) }),
  };
}
