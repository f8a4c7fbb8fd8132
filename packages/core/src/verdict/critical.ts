import { activationOf } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { criticalPoints } from '../theory/mean-field/critical-point.ts';
import { mostInitialVariance } from '../theory/mean-field/variance-map.ts';

/** The weight variance that keeps gradients their size in an infinitely wide network. */
export interface CriticalVariance {
  /** σ_w², fan-scaled: 2 for ReLU. */
  readonly sigmaWSq: number;
  /** σ² = σ_w²/D. */
  readonly sigmaSq: number;
  /** How it comes about: `2/80`. */
  readonly ratio: string;
}

/**
 * The critical σ² of a network's hidden layers, with its biases, χ1 = 1; `null` if there is none at which signals keep a stable size, as
 * for ReLU beside biases, or for GELU without.
 */
export function criticalVariance({ activation, width, biasSigmaSq }: NetworkSpec): CriticalVariance | null {
  // Theory has no fixed points for larger variances.
  if (biasSigmaSq > mostInitialVariance) return null;
  const point = criticalPoints(activationOf(activation), biasSigmaSq).find(({ stable }) => stable);
  if (point === undefined) return null;
  const { sigmaWSq } = point;
  return { sigmaWSq, sigmaSq: sigmaWSq / width, ratio: `${Number(sigmaWSq.toPrecision(6))}/${width}` };
}
