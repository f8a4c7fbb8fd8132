import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initParams } from '../../src/network/init-params.ts';
import { ParameterStream } from '../../src/propagation/parameter-stream.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { anyNetworks, seeds } from '../support/arbitraries.ts';

describe('ParameterStream', () => {
  it('gives the weights of initParams, in whatever order and however often layers are asked for', () => {
    const orders = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyNetworks, seeds, orders, fc.constantFrom(0, 0.25, 1, 3), (network, seed, order, sigmaSq) => {
        const { weights } = initParams(new RandomState(seed), { ...network, sigmaSq });
        const stream = new ParameterStream(network, seed);
        for (const place of order) {
          const layer = place % (network.layers + 1);
          const { rows, columns, values } = stream.weights(layer, Math.sqrt(sigmaSq));
          expect({ rows, columns }).toEqual({ rows: weights[layer].rows, columns: weights[layer].columns });
          expect([...values]).toEqual([...weights[layer].values]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the data that follow the weights, before and after any layer is drawn', () => {
    fc.assert(
      fc.property(anyNetworks, seeds, fc.boolean(), (network, seed, drawsFirst) => {
        const random = new RandomState(seed);
        initParams(random, { ...network, sigmaSq: 1 });
        const expected = [...random.normal(network.inputWidth * network.inputs)];
        const stream = new ParameterStream(network, seed);
        if (drawsFirst) stream.weights(network.layers, 1);
        expect([...stream.inputs()]).toEqual(expected);
        expect([...stream.inputs()]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same scalar inputs for gradients, and those of several units example by example', () => {
    const shape = { layers: 2, width: 3, outputWidth: 1, inputs: 4, activation: 'relu', initializer: 'fixed' } as const;
    const scalar = new ParameterStream({ ...shape, inputWidth: 1, gradientInputs: 4, biasSigmaSq: 0 }, 6);
    expect([...scalar.gradientInputs()]).toEqual([...scalar.inputs()]);
    const wide = new ParameterStream({ ...shape, inputWidth: 2, gradientInputs: 2, biasSigmaSq: 0 }, 6);
    const [a, b, c, d] = wide.inputs();
    expect([...wide.gradientInputs()]).toEqual([a, c, b, d]);
  });

  it('draws biases from the key [seed, 1], layer by layer, times σ_b', () => {
    const network = { layers: 2, width: 3, inputWidth: 1, outputWidth: 2, inputs: 1, gradientInputs: 1 };
    const stream = new ParameterStream({ ...network, activation: 'relu', initializer: 'fixed', biasSigmaSq: 0.25 }, 9);
    const drawn = [...new RandomState([9, 1]).normal(8)].map((value) => value * 0.5);
    expect(stream.biases(0.5).map((bias) => [...bias])).toEqual([drawn.slice(0, 3), drawn.slice(3, 6), drawn.slice(6)]);
  });
});
