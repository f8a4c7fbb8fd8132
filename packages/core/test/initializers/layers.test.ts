import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializerNames } from '../../src/initializers/families.ts';
import { initializerOf } from '../../src/initializers/initializer-name.ts';
import { biasVarianceFactor, weightVarianceFactor } from '../../src/propagation/layer-variance.ts';
import { ParameterStream } from '../../src/propagation/parameter-stream.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { anyNetworks } from '../support/arbitraries.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { newKernel } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

describe('the variance of a layer relative to that of the hidden layers', () => {
  it('is 1 in hidden layers, and in all of them by fixed', () => {
    fc.assert(
      fc.property(anyNetworks, (spec) => {
        for (let layer = 0; layer <= spec.layers; layer++) {
          const isHidden = layer > 0 && layer < spec.layers;
          if (isHidden || spec.initializer.startsWith('fixed')) expect(weightVarianceFactor(spec, layer)).toBe(1);
          if (isHidden || spec.initializer !== 'torch_linear') expect(biasVarianceFactor(spec, layer)).toBe(1);
        }
      }),
    );
  });

  it.each(initializerNames.filter((name) => name !== 'fixed'))('times the own σ² is the own variance: %s', (name) => {
    const spec = network({ layers: 3, width: 8, inputWidth: 3, outputWidth: 2, initializer: name });
    const { varianceOf, biasVarianceOf } = initializerOf(name);
    const own = varianceOf(8, 8) ?? NaN;
    expectClose(own * weightVarianceFactor(spec, 0), varianceOf(3, 8) ?? NaN, 4e-16);
    expectClose(own * weightVarianceFactor(spec, 3), varianceOf(8, 2) ?? NaN, 4e-16);
    if (biasVarianceOf === undefined) return;
    expectClose(biasVarianceOf(8) * biasVarianceFactor(spec, 0), biasVarianceOf(3), 4e-16);
    expect(biasVarianceFactor(spec, 3)).toBe(1);
  });
});

describe('ParameterStream', () => {
  const kernel = newKernel('wasm');

  // Sums of squares of 20,000 normals have a standard error of 1 %, and less of the others: five of them.
  it.each(['kaiming_normal', 'kaiming_uniform(mode=fan_out)', 'xavier_normal', 'he_normal', 'orthogonal'] as const)(
    'gives every layer the variance of its fans: %s',
    (initializer) => {
      kernel.reset();
      const spec = network({ layers: 3, width: 200, inputWidth: 100, outputWidth: 400, initializer });
      const stream = new ParameterStream(kernel, spec, 4, true);
      for (const [layer, size] of [
        [0, 200 * 100],
        [1, 200 * 200],
        [3, 400 * 200],
      ]) {
        const weights = kernel.floats(stream.weights(layer), size);
        const meanSquare = weights.reduce((sum, value) => sum + value * value, 0) / size;
        expectWithin(meanSquare / weightVarianceFactor(spec, layer), 1, 0.05);
      }
    },
  );

  it('draws the biases of torch_linear uniform, each layer at the variance of its own inputs', () => {
    kernel.reset();
    const shape = { layers: 2, width: 4, inputWidth: 1, outputWidth: 3 };
    const stream = new ParameterStream(kernel, network({ ...shape, initializer: 'torch_linear' }), 9, true);
    const random = new RandomState([9, 1]);
    // nn.Linear(1, 4), nn.Linear(4, 4), nn.Linear(4, 3): biases are uniform in ±1/√fan_in.
    const expected = [
      [4, 1],
      [4, 1 / 2],
      [3, 1 / 2],
    ].map(([size, bound]) => [...random.randomSample(size)].map((u) => bound * (2 * u - 1)));
    stream.biases(Math.sqrt(1 / (3 * 4))).forEach((pointer, layer) => {
      const drawn = kernel.floats(pointer, expected[layer].length);
      expected[layer].forEach((value, i) => {
        expectWithin(drawn[i], value, 1e-15);
      });
    });
  });
});
