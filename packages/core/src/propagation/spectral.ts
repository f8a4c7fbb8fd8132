import type { Kernel } from '../kernel/kernel.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { NetworkSpec } from './network-spec.ts';
import { NodeLadder } from './node-ladder.ts';
import { ParameterStream } from './parameter-stream.ts';
import { profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';
import { scaledNetworks } from './scaled-network.ts';
import { nodeGradientRoom, spectralGradients } from './spectral-gradients.ts';
import { signalRoom, spectralSignals } from './spectral-signals.ts';
import { counting, type Steps } from './steps.ts';

/**
 * Profiles of a network of scalar inputs and a smooth activation, one σ² after the other.
 *
 * There every unit of every layer is a smooth function of the one input, so that a few Chebyshev nodes over the inputs' range tell
 * all of it: nodes are sent through the layers instead of the inputs, and sums over the inputs are sums over the nodes with other
 * weights (L. N. Trefethen, *Approximation Theory and Approximation Practice*, SIAM 2013). Each layer is tested for being resolved.
 * Chaotic networks fold the input ever finer, layer by layer, and go on dense from where the nodes are no longer enough.
 */
export function* spectral(
  kernel: Kernel,
  network: NetworkSpec,
  seed: number,
  sigmaSqs: readonly number[],
  wanted: readonly Quantity[],
): Steps<Profile[]> {
  const stream = new ParameterStream(kernel, network, seed);
  const scaledAt = scaledNetworks(kernel, network, stream);
  const data = stream.inputs();
  const gradientData = stream.gradientInputs();
  const signals = wanted.every(isGradient)
    ? null
    : signalRoom(kernel, network, new NodeLadder(kernel, network, data), data);
  const gradients = wanted.some(isGradient)
    ? nodeGradientRoom(kernel, network, new NodeLadder(kernel, network, gradientData), gradientData)
    : null;

  const profiles: Profile[] = [];
  for (const sigmaSq of sigmaSqs) {
    const scaled = scaledAt(sigmaSq);
    const measured: LayerMoments[] = [{ quantity: 'h', layer: 0, moments: momentsOf(data), exponent: 0 }];
    let firstDense: Partial<Record<Quantity, number>> = {};
    if (signals !== null) {
      const forward = yield* counting(profiles, spectralSignals(scaled, signals, wanted));
      measured.push(...forward.measured);
      if (forward.denseFrom !== null) firstDense = { f: forward.denseFrom, h: forward.denseFrom + 1 };
    }
    if (gradients !== null) {
      const backward = yield* counting(profiles, spectralGradients(scaled, gradients, wanted));
      measured.push(...backward.measured);
      if (backward.isDense) firstDense = { ...firstDense, dl_df: 1, dl_dh: 1 };
    }
    const denseFrom = Object.fromEntries(wanted.flatMap((quantity) => entryOf(firstDense, quantity)));
    profiles.push(profileOf({ seed, sigmaSq, method: 'spectral', denseFrom }, wanted, measured));
  }
  return profiles;
}

function entryOf(layers: Readonly<Partial<Record<Quantity, number>>>, quantity: Quantity): [Quantity, number][] {
  const layer = layers[quantity];
  return layer === undefined ? [] : [[quantity, layer]];
}
