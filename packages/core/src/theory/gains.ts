import type { Activation } from '../activations/activation.ts';
import { marginalMoments } from './gaussian/moments.ts';

/** What to multiply weights of variance 1/fan_in by, for preactivations of variance 1. */
export interface PreservingGains {
  /** E[φ(z)²]^−½: hidden units keep their second moment. */
  readonly secondMoment: number;
  /** E[φ′(z)²]^−½: gradients keep theirs. */
  readonly gradient: number;
}

/**
 * The gains of an activation that keep signals, and gradients, their size from layer to layer, z ~ N(0, 1). For ReLU both are √2; where they
 * differ no gain does both, and tables of frameworks hold neither: PyTorch's for tanh, 5/3, lies above both.
 *
 * @example
 * preservingGains(activationOf('tanh')); // { secondMoment: 1.592537, gradient: 1.467414 }
 */
export function preservingGains(activation: Activation): PreservingGains {
  const { secondMoment, derivativeSecondMoment } = marginalMoments(activation);
  return { secondMoment: 1 / Math.sqrt(secondMoment(1)), gradient: 1 / Math.sqrt(derivativeSecondMoment(1)) };
}
