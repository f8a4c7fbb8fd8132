import type { Slopes } from '../activations/activation.ts';
import { activationOf } from '../activations/activations.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { momentsOf } from '../statistics/moments.ts';
import { powersOf, type Magnitude } from '../statistics/magnitude.ts';
import type { NetworkSpec } from './network-spec.ts';
import { ParameterStream } from './parameter-stream.ts';
import { inOrder, profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';
import { bySign, momentsOverInputs, type RayPairMoments } from './ray-moments.ts';
import { backwardRays, forwardRays, type Visit } from './ray-passes.ts';
import { mostPowersOfSigma, powerOfSigma } from './scale-law.ts';
import type { Steps } from '../steps/steps.ts';

/**
 * Profiles of one seed's network at every σ², exactly, from one pass of two columns.
 *
 * Without biases and with a positively homogeneous φ, h_k(x) = |x|·h_k(sign x), so the columns of x = ±1 and the moments
 * of the inputs by sign give every layer's moments; and with every weight scaled by σ, a layer scales by a known power
 * of σ. Each column carries an exponent, so no depth overflows. Memory: O(D² + K·(D + 2.5 KB)).
 * Only for networks of that kind: see `whyNot`.
 */
export function* rays(
  kernel: Kernel,
  network: NetworkSpec,
  seed: number,
  sigmaSqs: readonly number[],
  wanted: readonly Quantity[],
): Steps<Profile[]> {
  const { slopes } = activationOf(network.activation);
  if (slopes === undefined) throw new RangeError(`${network.activation} has no slopes for rays to follow`);
  const measured = inOrder(wanted, yield* measureAtUnitVariance(kernel, network, slopes, seed, wanted));
  const powers = Math.max(...wanted.map((quantity) => mostPowersOfSigma(quantity, network.layers)));
  const profiles: Profile[] = [];
  for (const sigmaSq of sigmaSqs) {
    const powersOfSigma = powersOf(Math.sqrt(sigmaSq), powers);
    const factorOf = (quantity: Quantity, layer: number): Magnitude =>
      powersOfSigma[powerOfSigma(quantity, layer, network.layers)];
    profiles.push(profileOf({ seed, sigmaSq, method: 'rays' }, measured, factorOf));
    yield profiles.length;
  }
  return profiles;
}

function* measureAtUnitVariance(
  kernel: Kernel,
  network: NetworkSpec,
  slopes: Slopes,
  seed: number,
  wanted: readonly Quantity[],
): Steps<LayerMoments[]> {
  const stream = new ParameterStream(kernel, network, seed, wanted.some(isGradient));
  // The inputs come after the weights in the stream, so the passes leave each layer's moments over its units.
  const visited: { quantity: Quantity; layer: number; moments: RayPairMoments }[] = [];
  const visit: Visit = (quantity, layer, moments) => {
    if (wanted.includes(quantity)) visited.push({ quantity, layer, moments });
  };
  const forward = yield* forwardRays(kernel, network, stream, slopes, visit);
  if (wanted.some(isGradient)) yield* backwardRays(kernel, network, stream, slopes, forward, visit);

  const inputs = stream.inputs();
  const signs = { forward: bySign(inputs), backward: bySign(stream.gradientInputs()) };
  return [
    { quantity: 'h', layer: 0, moments: momentsOf(inputs), exponent: 0 },
    ...visited.map(({ quantity, layer, moments }) => ({
      quantity,
      layer,
      ...momentsOverInputs(moments, isGradient(quantity) ? signs.backward : signs.forward),
    })),
  ];
}
