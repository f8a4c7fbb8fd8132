import { activationOf } from '../activations/activations.ts';
import type { NetworkSpec } from './network-spec.ts';

/**
 * How statistics are computed.
 *
 * - `rays`: exact for scalar inputs, no biases and a positively homogeneous activation, where h(x) = |x|·h(sign x):
 *   two columns stand for all inputs, and one pass per seed for every σ².
 * - `spectral`: for scalar inputs and a smooth activation, where h(x) is a smooth function: Chebyshev nodes stand for all inputs,
 *   as long as they resolve it; from there on `dense`.
 * - `dense`: every input through every layer, for any network.
 */
export type Method = 'rays' | 'spectral' | 'dense';

/** Every {@link Method}. */
export const methods: readonly Method[] = ['rays', 'spectral', 'dense'];

/** Fewer inputs than this are sooner sent through the network themselves. */
const FEWEST_FOR_NODES = 48;

/** Why a method cannot answer for a network, in words; `null` if it can. */
export function whyNot(method: Method, { activation, biasSigmaSq, inputWidth }: NetworkSpec): string | null {
  const { slopes, smooth } = activationOf(activation);
  if (method === 'rays' && slopes === undefined) return `${activation} is not positively homogeneous`;
  if (method === 'rays' && biasSigmaSq !== 0) return 'the network has biases';
  if (method === 'spectral' && smooth !== true) return `${activation} is not smooth`;
  if (method !== 'dense' && inputWidth !== 1) return 'the input is not a scalar';
  return null;
}

/** The fastest method that answers for a network. */
export function fastestMethod(network: NetworkSpec): Method {
  if (whyNot('rays', network) === null) return 'rays';
  const { inputs, gradientInputs } = network;
  const manyInputs = Math.max(inputs, gradientInputs) >= FEWEST_FOR_NODES;
  return manyInputs && whyNot('spectral', network) === null ? 'spectral' : 'dense';
}
