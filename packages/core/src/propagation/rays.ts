import type { Slopes } from '../activations/activation.ts';
import { activations } from '../activations/activations.ts';
import { magnitude, power } from '../statistics/magnitude.ts';
import { momentsOf } from '../statistics/moments.ts';
import { whyNotRays } from './method.ts';
import type { NetworkSpec } from './network-spec.ts';
import { ParameterStream } from './parameter-stream.ts';
import { profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';
import { bySign, momentsOfRays, momentsOverInputs, type RayPairMoments } from './ray-moments.ts';
import { backwardRays, forwardRays, type Visit } from './ray-passes.ts';
import { powerOfSigma } from './scale-law.ts';

/**
 * Profiles of one seed's network at every σ², exactly, from one pass of two columns.
 *
 * Without biases and with a positively homogeneous φ, h_k(x) = |x|·h_k(sign x), so the columns of x = ±1 and the moments
 * of the inputs by sign give every layer's moments; and with every weight scaled by σ, a layer scales by a known power
 * of σ. Each column carries an exponent, so no depth overflows. Memory: O(D² + K·D).
 *
 * @throws RangeError if the network is not of that kind.
 */
export function rays(
  network: NetworkSpec,
  seed: number,
  sigmaSqs: readonly number[],
  wanted: readonly Quantity[],
): Profile[] {
  const reason = whyNotRays(network);
  const { slopes } = activations[network.activation];
  if (reason !== null || slopes === undefined) {
    throw new RangeError(`the rays method cannot answer here: ${reason ?? 'the activation has no slopes'}`);
  }

  const measured = measureAtUnitVariance(network, slopes, seed, wanted);
  return sigmaSqs.map((sigmaSq) => {
    const sigma = magnitude(Math.sqrt(sigmaSq));
    return profileOf({ seed, sigmaSq, method: 'rays' }, wanted, measured, (quantity, layer) =>
      power(sigma, powerOfSigma(quantity, layer, network.layers)),
    );
  });
}

function measureAtUnitVariance(
  network: NetworkSpec,
  slopes: Slopes,
  seed: number,
  wanted: readonly Quantity[],
): LayerMoments[] {
  const stream = new ParameterStream(network, seed);
  // The inputs come after the weights in the stream, so the passes leave each layer's moments over its units.
  const visited: { quantity: Quantity; layer: number; moments: RayPairMoments }[] = [];
  const visit: Visit = (quantity, layer, pair) => {
    if (wanted.includes(quantity)) visited.push({ quantity, layer, moments: momentsOfRays(pair) });
  };
  const trace = forwardRays(network, stream, slopes, visit);
  if (wanted.some(isGradient)) backwardRays(network, stream, slopes, trace, visit);

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
