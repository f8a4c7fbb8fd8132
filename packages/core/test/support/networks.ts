import type { NetworkSpec } from '../../src/propagation/network-spec.ts';

/** A small ReLU network, in everything not given. */
export function network(given: Partial<NetworkSpec> = {}): NetworkSpec {
  return {
    layers: 4,
    width: 6,
    inputWidth: 1,
    outputWidth: 1,
    inputs: 11,
    gradientInputs: 5,
    activation: 'relu',
    initializer: 'fixed',
    biasSigmaSq: 0,
    ...given,
  };
}
