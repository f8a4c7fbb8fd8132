import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { fastestMethod, methods, whyNot } from '../../src/propagation/method.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { anyNetworks } from '../support/arbitraries.ts';
import { network } from '../support/networks.ts';

const manyInputs = fc.constantFrom(1, 10, 47, 48, 1000);

describe('the choice of a method', () => {
  it('is rays exactly for a scalar input, no biases and a homogeneous activation', () => {
    fc.assert(
      fc.property(anyNetworks, manyInputs, (given, inputs) => {
        const spec = { ...given, inputs };
        const isHomogeneous = activationOf(spec.activation).slopes !== undefined;
        const answers = spec.inputWidth === 1 && spec.biasSigmaSq === 0 && isHomogeneous;
        expect(fastestMethod(spec) === 'rays').toBe(answers);
        expect(whyNot('rays', spec) === null).toBe(answers);
      }),
    );
  });

  it('is spectral for a scalar input, a smooth activation and 48 inputs or more, of h or of the gradients', () => {
    fc.assert(
      fc.property(anyNetworks, manyInputs, manyInputs, (given, inputs, gradientInputs) => {
        const spec = { ...given, inputs, gradientInputs };
        const answers = spec.inputWidth === 1 && activationOf(spec.activation).smooth === true;
        expect(whyNot('spectral', spec) === null).toBe(answers);
        expect(fastestMethod(spec) === 'spectral').toBe(answers && (inputs >= 48 || gradientInputs >= 48));
      }),
    );
  });

  it('is dense for all others, and dense answers for every network', () => {
    fc.assert(
      fc.property(anyNetworks, manyInputs, (given, inputs) => {
        const spec = { ...given, inputs };
        expect(whyNot('dense', spec)).toBeNull();
        expect(whyNot(fastestMethod(spec), spec)).toBeNull();
        const others = whyNot('rays', spec) !== null && whyNot('spectral', spec) !== null;
        if (others) expect(fastestMethod(spec)).toBe('dense');
      }),
    );
  });

  it.each([
    ['rays', network({ activation: 'tanh' }), 'tanh is not positively homogeneous'],
    ['rays', network({ activation: 'gelu_tanh' }), 'gelu_tanh is not positively homogeneous'],
    ['rays', network({ biasSigmaSq: 0.1 }), 'the network has biases'],
    ['rays', network({ inputWidth: 2 }), 'the input is not a scalar'],
    ['spectral', network(), 'relu is not smooth'],
    ['spectral', network({ activation: 'linear' }), 'linear is not smooth'],
    ['spectral', network({ activation: 'erf', inputWidth: 3 }), 'the input is not a scalar'],
  ] as const)('says why %s cannot answer', (method, spec, reason) => {
    expect(whyNot(method, spec)).toBe(reason);
    const ask = (): unknown => propagate(spec, { seed: 0, sigmaSq: [1], method });
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow(`the ${method} method cannot answer here: ${reason}`);
  });

  it.each([-1, 2 ** 32, 0.5, NaN])('refuses the seed %s', (seed) => {
    for (const method of methods) {
      expect(() => propagate(network(), { seed, sigmaSq: [1], method })).toThrow(RangeError);
    }
  });
});
