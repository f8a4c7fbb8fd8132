import { initializerOf, type Distribution, type NetworkSpec } from '@initscope/core';

/** The fan that a layer's variance is relative to; `fan_max`, the larger one, is what an orthogonal matrix has. */
export type Fan = 'fan_in' | 'fan_out' | 'fan_avg' | 'fan_max';

/** How the weights of every layer are drawn, in the terms that frameworks have for it. */
export interface WeightRule {
  readonly distribution: Distribution;
  /** A weight has the variance scale/fan, or by `null` the variance `scale` in every layer. */
  readonly fan: Fan | null;
  readonly scale: number;
  /** Is it just what the initializer does by itself? Otherwise σ² was chosen. */
  readonly isOwn: boolean;
}

/**
 * The rule of a network whose hidden layers have weights of variance σ²: an initializer's own, or that times the one factor that
 * makes it σ² there.
 *
 * @example weightRule({ ...network, width: 80, initializer: 'kaiming_normal' }, 0.025) // normal, 2/fan_in, its own
 */
export function weightRule({ initializer, width }: NetworkSpec, sigmaSq: number): WeightRule {
  const { distribution, varianceOf } = initializerOf(initializer);
  const ownScale = varianceOf(1, 1);
  const ownSigmaSq = varianceOf(width, width);
  if (ownScale === null || ownSigmaSq === null) return { distribution, fan: null, scale: sigmaSq, isOwn: false };
  const isOwn = Math.abs(sigmaSq / ownSigmaSq - 1) < 1e-12;
  // All fans of a hidden layer are D.
  const scale = isOwn ? ownScale : trimmed(width * sigmaSq);
  return { distribution, fan: fanOf((fanIn, fanOut) => (varianceOf(fanIn, fanOut) ?? 0) / ownScale), scale, isOwn };
}

/** Which fan a variance is relative to, told by how it answers to 3 inputs and to 3 outputs. */
function fanOf(relative: (fanIn: number, fanOut: number) => number): Fan {
  const [ofInputs, ofOutputs] = [1 / relative(3, 1), 1 / relative(1, 3)].map(Math.round);
  if (ofInputs === 2) return 'fan_avg';
  if (ofInputs === 1) return 'fan_out';
  return ofOutputs === 1 ? 'fan_in' : 'fan_max';
}

/** Without the last digit, where multiplying by D has left 1.7609549999999998 of 1.760955. */
export function trimmed(value: number): number {
  return Number(value.toPrecision(14));
}
