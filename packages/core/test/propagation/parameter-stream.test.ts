import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pointer } from '../../src/kernel/kernel-functions.ts';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { initParams } from '../../src/network/init-params.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { ParameterStream } from '../../src/propagation/parameter-stream.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { anyNetworks, seeds } from '../support/arbitraries.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { newKernel } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

const kernel = newKernel('wasm');

function streamOf(spec: NetworkSpec, seed: number): ParameterStream {
  kernel.reset();
  // Kept layers and layers drawn again are the same.
  return new ParameterStream(kernel, spec, seed, seed % 2 === 0);
}

const valuesAt = (pointer: Pointer, size: number, from: Kernel = kernel): Float64Array =>
  from.floats(pointer, size).slice();

describe('ParameterStream', () => {
  it('gives the weights of initParams at σ = 1, in whatever order and however often layers are asked for', () => {
    const orders = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyNetworks, seeds, orders, (spec, seed, order) => {
        const { weights } = initParams(new RandomState(seed), { ...spec, sigmaSq: 1 });
        const stream = streamOf(spec, seed);
        for (const place of order) {
          const layer = place % (spec.layers + 1);
          const { values } = weights[layer];
          expectSameBits(valuesAt(stream.weights(layer), values.length), values);
        }
      }),
      { numRuns: 60 },
    );
  });

  // 2^22 weights are kept: two layers of 1200 × 1200, but not a third.
  it('gives the same weights where they are too many to be kept, and are drawn again', () => {
    for (const ownData of [{}, { dataSeed: 5 }]) {
      const spec = network({ layers: 4, width: 1200, outputWidth: 2, ...ownData });
      const { weights } = initParams(new RandomState(1), { ...spec, sigmaSq: 1 });
      const stream = streamOf(spec, 1);
      stream.inputs();
      for (const layer of [3, 2, 4, 3, 1, 0, 3, 2]) {
        const { values } = weights[layer];
        const drawn = valuesAt(stream.weights(layer), values.length);
        for (const i of [0, 1, 1199, values.length - 1]) expect(drawn[i]).toBe(values[i]);
        expect(sum(drawn)).toBe(sum(values));
      }
    }
  });

  it('gives the data that follow the weights, or those of a stream of their own, before and after any layer is drawn', () => {
    fc.assert(
      fc.property(anyNetworks, seeds, fc.boolean(), (spec, seed, drawsFirst) => {
        const random = new RandomState(seed);
        initParams(random, { ...spec, sigmaSq: 1 });
        const data = spec.dataSeed === undefined ? random : new RandomState(spec.dataSeed);
        const expected = [...data.normal(spec.inputWidth * spec.inputs)];
        const stream = streamOf(spec, seed);
        if (drawsFirst) stream.weights(spec.layers);
        expect([...stream.inputs()]).toEqual(expected);
        expect([...stream.inputs()]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same scalar inputs for gradients, and those of several units example by example', () => {
    const shape = { layers: 2, width: 3, outputWidth: 1, inputs: 4 };
    const scalar = streamOf(network({ ...shape, inputWidth: 1, gradientInputs: 4 }), 6);
    expect([...scalar.gradientInputs()]).toEqual([...scalar.inputs()]);
    const wide = streamOf(network({ ...shape, inputWidth: 2, gradientInputs: 2 }), 6);
    const [a, b, c, d] = wide.inputs();
    expect([...wide.gradientInputs()]).toEqual([a, c, b, d]);
  });

  it('draws biases from the key [seed, 1], layer by layer, times σ_b', () => {
    const stream = streamOf(network({ layers: 2, width: 3, outputWidth: 2, biasSigmaSq: 0.25 }), 9);
    const drawn = [...new RandomState([9, 1]).normal(8)].map((value) => value * 0.5);
    const biases = stream.biases(0.5).map((pointer, layer) => [...valuesAt(pointer, layer === 2 ? 2 : 3)]);
    expect(biases).toEqual([drawn.slice(0, 3), drawn.slice(3, 6), drawn.slice(6)]);
  });
});

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
