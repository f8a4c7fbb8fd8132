import { activations } from '../activations/activations.ts';
import type { NetworkSpec } from './network-spec.ts';

/**
 * How statistics are computed.
 *
 * - `rays`: exact for scalar inputs, no biases and a positively homogeneous activation, where h(x) = |x|·h(sign x):
 *   two columns stand for all inputs, and one pass per seed for every σ².
 * - `dense`: every input through every layer, for any network.
 */
export type Method = 'rays' | 'dense';

/** Every {@link Method}. */
export const methods: readonly Method[] = ['rays', 'dense'];

/** Why `rays` cannot answer for a network, in words; `null` if it can. */
export function whyNotRays({ activation, biasSigmaSq, inputWidth }: NetworkSpec): string | null {
  if (activations[activation].slopes === undefined) return `${activation} is not positively homogeneous`;
  if (biasSigmaSq !== 0) return 'the network has biases';
  if (inputWidth !== 1) return 'the input is not a scalar';
  return null;
}

/** The fastest method that answers for a network. */
export function fastestMethod(network: NetworkSpec): Method {
  return whyNotRays(network) === null ? 'rays' : 'dense';
}
