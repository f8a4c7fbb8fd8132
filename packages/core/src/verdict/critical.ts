import { activations } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';

/** The weight variance that keeps gradients their size in an infinitely wide network. */
export interface CriticalVariance {
  /** σ² = c/D, with c the activation's critical σ_w². */
  readonly sigmaSq: number;
  /** How it comes about: `2/80`. */
  readonly ratio: string;
}

/** The critical σ² of a network's hidden layers; `null` with biases, where it has no closed form. */
export function criticalVariance({ activation, width, biasSigmaSq }: NetworkSpec): CriticalVariance | null {
  if (biasSigmaSq !== 0) return null;
  const { criticalSigmaWSq } = activations[activation];
  return { sigmaSq: criticalSigmaWSq / width, ratio: `${criticalSigmaWSq}/${width}` };
}
