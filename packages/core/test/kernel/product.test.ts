import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelActivations } from '../../src/kernel/kernel-activations.ts';
import { mapElements, matrix, multiply, transpose, type Matrix } from '../../src/network/matrix.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { kernelKinds, newKernel } from '../support/kernels.ts';
import { layerCase, layerRecipes, runBackward, runForward, type LayerCase } from '../support/layer-cases.ts';

const linear = (layer: LayerCase): LayerCase => ({
  ...layer,
  activation: kernelActivations.slopes,
  slopes: [1, 1],
  keeps: true,
});

/** factor·W. */
const scaled = (rows: number, terms: number, { weights, factor }: LayerCase): Matrix =>
  mapElements(matrix(rows, terms, weights), (weight) => weight * factor);

describe.each(kernelKinds)('a layer of the %s kernel', (kind) => {
  const kernel = newKernel(kind);

  it('is the product of the plain triple loop, and the bias added to it, to the bit', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => {
        const layer = layerCase(...recipe);
        const { rows, terms, columns, input, bias, biasFactor } = layer;
        const product = multiply(scaled(rows, terms, layer), matrix(terms, columns, input));
        const expected = mapElements(product, (sum, index) =>
          bias === null ? sum : sum + bias[Math.floor(index / columns)] * biasFactor,
        );
        kernel.reset();
        const { kept, output } = runForward(kernel, linear(layer));
        expectSameBits(kept ?? new Float64Array(), expected.values, 'f');
        expectSameBits(output, expected.values, 'h');
      }),
      { numRuns: 100 },
    );
  });

  it('is, on the way back, the product with the transposed weights, to the bit', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => {
        const layer = layerCase(...recipe);
        const { rows, terms, columns, input } = layer;
        const expected = multiply(transpose(scaled(terms, rows, layer)), matrix(terms, columns, input));
        kernel.reset();
        const { kept, output } = runBackward(kernel, linear(layer));
        expectSameBits(kept ?? new Float64Array(), expected.values, '∂L/∂h');
        expectSameBits(output, expected.values, '∂L/∂f');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [1, 1],
    [80, 50],
    [300, 2],
  ])('takes any number of columns, D = %i with %i terms', (rows, terms) => {
    // A group of panels ends after 204 columns at D = 80, after 256 at the most.
    for (const columns of [200, 203, 204, 205, 256, 257]) {
      const layer = linear(layerCase({ rows, terms, columns }, columns));
      const expected = multiply(scaled(rows, terms, layer), matrix(terms, columns, layer.input));
      kernel.reset();
      expectSameBits(runForward(kernel, layer).output, expected.values, 'f');
    }
  });

  it('gives what it gives without keeping f or measuring it', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => {
        const layer = layerCase(...recipe);
        kernel.reset();
        const all = runForward(kernel, { ...layer, keeps: true, measuresF: true });
        kernel.reset();
        const some = runForward(kernel, { ...layer, keeps: false, measuresF: false });
        expectSameBits(some.output, all.output);
        expectSameBits(some.second, all.second);
        expect(some.kept).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
