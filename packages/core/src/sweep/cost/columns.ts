import { activationNames, type ActivationFamily } from '../../activations/activation-name.ts';
import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { familyOf } from '../field-parsers.ts';

/** Nanoseconds for one multiply-add of a layer's product with many columns. */
const multiply = 0.062;
/** What a unit's gradient takes beside its activation, for each input. */
const gradient = 9.5;

/** What an activation and the statistics of its values take, a value. */
const activate: Readonly<Record<ActivationFamily, number>> = {
  relu: 1.3,
  leaky_relu: 1.3,
  elu: 5.5,
  selu: 6,
  gelu: 7.3,
  gelu_tanh: 7.6,
  silu: 6.7,
  mish: 7.6,
  softplus: 13,
  tanh: 5.7,
  sigmoid: 6.4,
  erf: 5.7,
  hardtanh: 2,
  softsign: 2.1,
  sin: 9.4,
  linear: 1,
};

/** What it takes to send so many columns through every layer, and to bring the gradients of so many back. */
export function costOfColumns(network: NetworkSpec, columns: number, gradientColumns: number): number {
  const { layers, width, inputWidth, activation } = network;
  const family = activationNames.find((name) => name === familyOf(activation)) ?? 'relu';
  const multiplyAdds = width * ((layers - 1) * width + inputWidth);
  return (
    multiply * multiplyAdds * (columns + 2 * gradientColumns) +
    layers * width * (activate[family] * (columns + gradientColumns) + gradient * gradientColumns)
  );
}
