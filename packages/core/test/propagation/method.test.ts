import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastestMethod, methods, whyNotRays } from '../../src/propagation/method.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { anyNetworks } from '../support/arbitraries.ts';
import { network } from '../support/networks.ts';

describe('the choice of a method', () => {
  it('is rays exactly for a scalar input, no biases and a homogeneous activation', () => {
    fc.assert(
      fc.property(anyNetworks, (spec) => {
        const answers = spec.inputWidth === 1 && spec.biasSigmaSq === 0 && spec.activation !== 'tanh';
        expect(fastestMethod(spec)).toBe(answers ? 'rays' : 'dense');
        expect(whyNotRays(spec) === null).toBe(answers);
      }),
    );
  });

  it.each([
    [network({ activation: 'tanh' }), 'tanh is not positively homogeneous'],
    [network({ biasSigmaSq: 0.1 }), 'the network has biases'],
    [network({ inputWidth: 2 }), 'the input is not a scalar'],
  ])('says why rays cannot answer', (spec, reason) => {
    expect(whyNotRays(spec)).toBe(reason);
    const ask = (): unknown => propagate(spec, { seed: 0, sigmaSq: [1], method: 'rays' });
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(`the rays method cannot answer here: ${reason}`);
  });

  it.each([-1, 2 ** 32, 0.5, NaN])('refuses the seed %s', (seed) => {
    for (const method of methods) {
      expect(() => propagate(network(), { seed, sigmaSq: [1], method })).toThrow(RangeError);
    }
  });
});
