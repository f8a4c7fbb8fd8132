import { activationOf } from '../../activations/activations.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';

/** How far nodes carry, on the mean over some σ²: from 0, through all layers, to 1, through none. */
export interface Chaos {
  /** The part of the layers in which signals are dense. */
  readonly signals: number;
  /** The part of the σ² at which gradients are, which need nodes that are enough for all layers. */
  readonly gradients: number;
}

/** Once small differences have grown by e to this power, nodes are no longer enough. */
const carried = 3;
/** What a layer may stretch them by without folding: its slope is taken for preactivations of N(0, 1), and larger ones have less. */
const unfolded = 0.6;

/** How chaotic a network is at some σ²: by how much each layer stretches small differences, and how many layers there are. */
export function chaosOf({ layers, width, activation }: NetworkSpec, sigmaSq: readonly number[]): Chaos {
  const { derivative } = activationOf(activation);
  // E[φ′(z)²] by the three nodes of Gauss and Hermite.
  const node = Math.sqrt(3);
  const slopeSquare = (4 * derivative(0) ** 2 + derivative(node) ** 2 + derivative(-node) ** 2) / 6;
  let [signals, gradients] = [0, 0];
  for (const value of sigmaSq) {
    const growth = Math.log((width * value * slopeSquare) / unfolded) / 2;
    const grown = (layers * Math.max(0, growth)) / carried;
    signals += grown > 1 ? 1 - 1 / grown : 0;
    gradients += Math.min(1, Math.max(0, 2 * grown - 1));
  }
  const count = Math.max(1, sigmaSq.length);
  return { signals: signals / count, gradients: gradients / count };
}
