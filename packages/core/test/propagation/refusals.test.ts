import { describe, expect, it } from 'vitest';
import { methods } from '../../src/propagation/method.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { network } from '../support/networks.ts';
import { networkFor } from '../support/profiles.ts';

// parseSweepSpec refuses all of these; propagate is public too.
describe.each(methods)('propagate by %s', (method) => {
  it('refuses weight variances that are negative, infinite or NaN', () => {
    for (const sigmaSq of [-1, -Number.MIN_VALUE, NaN, Infinity]) {
      const ask = (): unknown => propagate(networkFor(method), { seed: 0, sigmaSq: [1, sigmaSq], method });
      expect(ask, `σ² = ${sigmaSq}`).toThrow(RangeError);
    }
  });

  it('refuses numbers of layers, units and inputs that are not whole or below 1', () => {
    const fields: (keyof NetworkSpec)[] = ['layers', 'width', 'outputWidth', 'inputs', 'gradientInputs'];
    for (const field of fields) {
      for (const value of [0, -1, 1.5, NaN]) {
        const ask = (): unknown => propagate(networkFor(method, { [field]: value }), { seed: 0, sigmaSq: [1], method });
        expect(ask, `${field} = ${value}`).toThrow(RangeError);
      }
    }
  });
});

describe('propagate', () => {
  it('refuses initializers that there are not, and such spellings as specs do not have', () => {
    for (const name of ['he', 'kaiming_normal(mode=fan_in)', 'kaiming_normal( gain=2 )', 'fixed(sigma=1)']) {
      const spec = { ...network(), initializer: name } as NetworkSpec;
      const ask = (): unknown => propagate(spec, { seed: 0, sigmaSq: [1] });
      expect(ask, name).toThrow('network.initializer: expected the name of an initializer, as specs spell it');
    }
  });

  it('refuses bias variances that are negative, infinite or NaN', () => {
    for (const biasSigmaSq of [-1, NaN, Infinity]) {
      const ask = (): unknown => propagate(network({ biasSigmaSq }), { seed: 0, sigmaSq: [1] });
      expect(ask, `σ_b² = ${biasSigmaSq}`).toThrow(RangeError);
    }
  });
});
