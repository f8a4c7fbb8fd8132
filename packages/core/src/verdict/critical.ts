import { activations } from '../activations/activations.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';

/** The weight variance that keeps gradients their size in an infinitely wide network. */
export interface CriticalVariance {
  /** σ_w², fan-scaled: 2 for ReLU. */
  readonly sigmaWSq: number;
  /** σ² = σ_w²/D. */
  readonly sigmaSq: number;
  /** How it comes about: `2/80`. */
  readonly ratio: string;
}

/** The critical σ² of a network's hidden layers; `null` with biases, where it has no closed form, or if there is none. */
export function criticalVariance({ activation, width, biasSigmaSq }: NetworkSpec): CriticalVariance | null {
  if (biasSigmaSq !== 0) return null;
  const { criticalSigmaWSq } = activations[activation];
  if (criticalSigmaWSq === null) return null;
  return {
    sigmaWSq: criticalSigmaWSq,
    sigmaSq: criticalSigmaWSq / width,
    ratio: `${Number(criticalSigmaWSq.toPrecision(6))}/${width}`,
  };
}
