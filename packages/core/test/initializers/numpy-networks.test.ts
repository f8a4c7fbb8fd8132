import { describe, expect, it } from 'vitest';
import { initializerOf } from '../../src/initializers/initializer-name.ts';
import { ParameterStream } from '../../src/propagation/parameter-stream.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { fromHex } from '../support/hex-float.ts';
import { initializerFigures } from '../support/initializer-figures.ts';
import { newKernel } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

describe.each(initializerFigures.streams)('the $distribution weights of seed $seed', (stream) => {
  const { distribution, seed, layers, width, firsts, lasts, data } = stream;
  const initializer =
    distribution === 'uniform' ? 'fixed(distribution=uniform)' : 'fixed(distribution=truncated_normal)';
  const kernel = newKernel('wasm');
  const spec = network({ layers, width, initializer, inputs: data.length });
  const parameters = new ParameterStream(kernel, spec, seed, true);

  it("are to the bit those of NumPy's random_sample or normal, in the notebook's order", () => {
    [0, layers, ...Array.from({ length: layers - 1 }, (_, i) => i + 1)].forEach((layer, place) => {
      const size = layer === 0 || layer === layers ? width : width * width;
      const weights = kernel.floats(parameters.weights(layer), size);
      expect([weights[0], weights[size - 1]]).toEqual([fromHex(firsts[place]), fromHex(lasts[place])]);
    });
  });

  it('leave the stream where its data begin', () => {
    expect([...parameters.inputs()]).toEqual(data.map(fromHex));
  });
});

describe.each(initializerFigures.networks)(
  'a network by $initializer at its own variance, seed $seed, of $inputWidth inputs and $outputWidth outputs',
  (figures) => {
    const { seed, layers, width, inputWidth, outputWidth, initializer } = figures;
    const { varianceOf, biasVarianceOf } = initializerOf(initializer);
    const biasSigmaSq = biasVarianceOf?.(width) ?? 0;
    const shape = { layers, width, inputWidth, outputWidth, inputs: 30, gradientInputs: 12 };
    const spec = network({ ...shape, initializer, biasSigmaSq });
    const [{ statistics }] = propagate(spec, { seed, sigmaSq: [varianceOf(width, width) ?? NaN], quantities });

    it.each(quantities)('has every layer of %s as NumPy has it, to 1e-12 of its largest value', (quantity) => {
      const measured = statistics[quantity] ?? [];
      expect(measured.map(({ layer }) => layer)).toEqual(figures[quantity].map(({ layer }) => layer));
      figures[quantity].forEach(({ std, largest }, i) => {
        expectWithin(measured[i].std, std, 1e-12 * largest);
        expectWithin(measured[i].largestLog10, Math.log10(largest), 1e-12);
      });
    });
  },
);
