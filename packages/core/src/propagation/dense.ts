import type { Kernel } from '../kernel/kernel.ts';
import { momentsOf } from '../statistics/moments.ts';
import { inputColumns, panelSize } from './columns.ts';
import { denseSignals } from './dense-signals.ts';
import { everyColumn, gradientPass } from './gradient-pass.ts';
import { gradientRoom } from './gradient-room.ts';
import type { NetworkSpec } from './network-spec.ts';
import { ParameterStream } from './parameter-stream.ts';
import { inOrder, profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';
import { scaledNetworks } from './scaled-network.ts';
import { counting, type Steps } from '../steps/steps.ts';

/**
 * Profiles of any network, from every input sent through every layer, one σ² after the other. Memory is O(D² + D·n) for n
 * inputs, and O(K·D·n) for those of the gradients.
 */
export function* dense(
  kernel: Kernel,
  network: NetworkSpec,
  seed: number,
  sigmaSqs: readonly number[],
  wanted: readonly Quantity[],
): Steps<Profile[]> {
  const { inputWidth, width, inputs, gradientInputs } = network;
  const stream = new ParameterStream(kernel, network, seed, true);
  const scaledAt = scaledNetworks(kernel, network, stream);
  yield* stream.draw();
  const data = stream.inputs();
  const input = inputColumns(kernel, inputWidth, inputs, data);
  const room = kernel.allocate(panelSize(width, inputs));
  const gradients = wanted.some(isGradient)
    ? {
        input: inputColumns(kernel, inputWidth, gradientInputs, stream.gradientInputs()),
        room: gradientRoom(kernel, network, gradientInputs),
      }
    : null;

  const inputLayer: LayerMoments = { quantity: 'h', layer: 0, moments: momentsOf(data), exponent: 0 };
  const profiles: Profile[] = [];
  for (const sigmaSq of sigmaSqs) {
    const scaled = scaledAt(sigmaSq);
    const measured: LayerMoments[] = [inputLayer];
    if (!wanted.every(isGradient)) {
      measured.push(...(yield* counting(profiles, denseSignals(scaled, 0, input, room, wanted))));
    }
    if (gradients !== null) {
      const pass = gradientPass(scaled, gradients.input, gradients.room, everyColumn);
      measured.push(...((yield* counting(profiles, pass)) ?? []));
    }
    profiles.push(profileOf({ seed, sigmaSq, method: 'dense' }, inOrder(wanted, measured)));
  }
  return profiles;
}
