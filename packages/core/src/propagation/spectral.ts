import type { Kernel } from '../kernel/kernel.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { NetworkSpec } from './network-spec.ts';
import { NodeLadder } from './node-ladder.ts';
import { ParameterStream } from './parameter-stream.ts';
import { inOrder, profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';
import { scaledNetworks } from './scaled-network.ts';
import { nodeGradientRoom, spectralGradients } from './spectral-gradients.ts';
import { signalRoom, spectralSignals } from './spectral-signals.ts';
import { counting, type Steps } from '../steps/steps.ts';

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
  const stream = new ParameterStream(kernel, network, seed, true);
  const scaledAt = scaledNetworks(kernel, network, stream);
  yield* stream.draw();
  const data = stream.inputs();
  const gradientData = stream.gradientInputs();
  const signals = wanted.every(isGradient)
    ? null
    : signalRoom(kernel, network, new NodeLadder(kernel, network, data), data);
  const gradients = wanted.some(isGradient)
    ? nodeGradientRoom(kernel, network, new NodeLadder(kernel, network, gradientData), gradientData)
    : null;

  const inputLayer: LayerMoments = { quantity: 'h', layer: 0, moments: momentsOf(data), exponent: 0 };
  const profiles: Profile[] = [];
  for (const sigmaSq of sigmaSqs) {
    const scaled = scaledAt(sigmaSq);
    const measured: LayerMoments[] = [inputLayer];
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
    const origin = { seed, sigmaSq, method: 'spectral' as const, ...denseFromOf(network, wanted, firstDense) };
    profiles.push(profileOf(origin, inOrder(wanted, measured)));
  }
  return profiles;
}

/** Only of what was asked for, and of layers that are measured; nothing at all if nodes were enough for those. */
function denseFromOf(
  { layers }: NetworkSpec,
  wanted: readonly Quantity[],
  firstDense: Readonly<Partial<Record<Quantity, number>>>,
): Pick<Profile, 'denseFrom'> {
  const entries = wanted.flatMap((quantity) => {
    const layer = firstDense[quantity];
    return layer === undefined || layer >= layers ? [] : [[quantity, layer] as const];
  });
  return entries.length === 0 ? {} : { denseFrom: Object.fromEntries(entries) };
}
