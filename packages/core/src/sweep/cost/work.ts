import type { NetworkSpec } from '../../propagation/network-spec.ts';
import { isGradient, type Quantity } from '../../propagation/quantity.ts';

/** A task in numbers. */
export interface Work {
  readonly network: NetworkSpec;
  /** How many σ² of one seed. */
  readonly count: number;
  readonly quantities: number;
  /** How many inputs go forward, and of how many gradients come back: 0 where those are not measured. */
  readonly columns: number;
  readonly gradientColumns: number;
  /** How often each layer's weights are gone through. */
  readonly passes: number;
}

/** So many σ² of one seed of a network. */
export function workOf(network: NetworkSpec, count: number, quantities: readonly Quantity[]): Work {
  const forward = Number(!quantities.every(isGradient));
  const backward = Number(quantities.some(isGradient));
  return {
    network,
    count,
    quantities: quantities.length,
    columns: forward * network.inputs,
    gradientColumns: backward * network.gradientInputs,
    passes: count * (forward + 2 * backward),
  };
}
