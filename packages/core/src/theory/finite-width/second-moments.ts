import type { Slopes } from '../../activations/activation.ts';
import { magnitude, times, plus, type Magnitude } from '../../statistics/magnitude.ts';

/** A network of which the second moments are known exactly: scalar input and output, no biases, two slopes, Gaussian weights. */
export interface ExactNetwork {
  readonly slopes: Slopes;
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
}

/**
 * E[h_k²] over weights, units and inputs of E[x²] = 1, exact at any width: σ²s(Dσ²s)^(k−1), with s the mean square of the slopes, ½ for
 * ReLU. 1 for the input, k = 0.
 */
export function signalSecondMoment({ slopes, width, sigmaSq }: ExactNetwork, layer: number): Magnitude {
  if (layer === 0) return magnitude(1);
  const { square } = meanPowers(slopes);
  const gain = times(magnitude(width), times(magnitude(sigmaSq), magnitude(square)));
  return times(times(magnitude(sigmaSq), magnitude(square)), power(gain, layer - 1));
}

/**
 * E[(∂L/∂f_l)²] over weights, units and inputs of E[x²] = 1, exact at any width. For ReLU it is (8/D²)(Dσ²/2)^(2K−l+1)(1 + 5/D)^(K−l): a few
 * seeds of large gradients rule it when K is large.
 *
 * With F the network above a layer as a function of its input of length 1, A = E[F⁴] and C = E[F²‖∂F/∂f‖²] obey, from layer to layer back,
 * A′ = σ⁴(3D s₄ + D(D−1)s²)A and C′ = Dσ² s₄ A + σ⁴D(D−1)s² C with s₄ the mean fourth power of the slopes: F is homogeneous, so that
 * the component of Wᵀg along h is F/‖h‖, and all others are Gaussian and independent of F.
 */
export function gradientSecondMoment(network: ExactNetwork, layer: number): Magnitude {
  const { slopes, layers, width, sigmaSq } = network;
  const { square, fourth } = meanPowers(slopes);
  const variance = magnitude(sigmaSq);
  const both = times(variance, variance);
  const unlike = times(both, magnitude(width * (width - 1) * square * square));
  const fourths = times(both, magnitude(3 * width * fourth + width * (width - 1) * square * square));
  const alike = times(variance, magnitude(width * fourth));
  let a = times(magnitude(3), both);
  let c = variance;
  for (let k = layers - 1; k >= layer; k--) {
    c = plus(times(alike, a), times(unlike, c));
    a = times(fourths, a);
  }
  // What comes in: E‖h_l‖², D of E[h_l²]; and the mean over D units of 4 F²‖∂F/∂f‖².
  return times(magnitude(4), times(c, signalSecondMoment(network, layer)));
}

function meanPowers({ negative, positive }: Slopes): { square: number; fourth: number } {
  const [a, b] = [negative * negative, positive * positive];
  return { square: (a + b) / 2, fourth: (a * a + b * b) / 2 };
}

function power(base: Magnitude, exponent: number): Magnitude {
  let result = magnitude(1);
  for (let n = 0; n < exponent; n++) result = times(result, base);
  return result;
}
