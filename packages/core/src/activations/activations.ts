import { activationNames, negativeSlopeOf, parseActivationName } from './activation-name.ts';
import type { ActivationFamily, ActivationName } from './activation-name.ts';
import type { Activation } from './activation.ts';
import { elu } from './elu.ts';
import { erf } from './erf.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { hardtanh } from './hardtanh.ts';
import { leakyRelu, usualNegativeSlope } from './leaky-relu.ts';
import { linear } from './linear.ts';
import { mish } from './mish.ts';
import { relu } from './relu.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { sin } from './sin.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { tanh } from './tanh.ts';

export { activationNames, parseActivationName, type ActivationName };

const families: Readonly<Record<ActivationFamily, Activation>> = {
  relu,
  leaky_relu: leakyRelu(usualNegativeSlope),
  elu,
  selu,
  gelu,
  gelu_tanh: geluTanh,
  silu,
  mish,
  softplus,
  tanh,
  sigmoid,
  erf,
  hardtanh,
  softsign,
  sin,
  linear,
};

const known = new Map<string, Activation>(Object.entries(families));

/**
 * The activation of a name.
 *
 * @throws RangeError if no activation has that name.
 * @example
 * activationOf('leaky_relu(0.2)').value(-1); // -0.2
 */
export function activationOf(name: ActivationName): Activation {
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const slope = negativeSlopeOf(name);
  if (slope === null) {
    throw new RangeError(
      `no activation is called "${name}"; there are ${activationNames.join(', ')}, and leaky_relu(a) with a slope below zero`,
    );
  }
  const activation = leakyRelu(slope);
  known.set(name, activation);
  return activation;
}
