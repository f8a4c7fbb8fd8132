import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoments } from '../../src/propagation/columns.ts';
import { momentsOf, type Moments } from '../../src/statistics/moments.ts';
import { expectWithin } from '../support/closeness.ts';
import { kernelKinds, newKernel, placed } from '../support/kernels.ts';
import {
  layerCase,
  layerRecipes,
  runActivate,
  runBackward,
  runForward,
  type LayerCase,
} from '../support/layer-cases.ts';

const same = { activation: 0, slopes: [1, 1] as const };

/** Both take the mean about a first value and then the deviations; sums of n values in another order err by n·u at most. */
function expectMoments(actual: ArrayLike<number>, values: Float64Array): void {
  const expected: Moments = momentsOf(values);
  const [count, mean, deviations, zeros, largest] = Array.from(actual);
  expect({ count, zeros, largest }).toEqual({ count: values.length, zeros: expected.zeros, largest: expected.largest });
  const meanError = values.length * 2 ** -52 * expected.largest;
  expectWithin(mean, expected.mean, meanError);
  const tolerance = 1e-13 * expected.sumOfSquaredDeviations + 4 * values.length * meanError ** 2;
  expectWithin(deviations, expected.sumOfSquaredDeviations, tolerance);
}

describe.each(kernelKinds)('the moments that the %s kernel sums', (kind) => {
  const kernel = newKernel(kind);

  it('are those of f and of h, whatever fills the last panel up', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => {
        const layer = layerCase(...recipe);
        kernel.reset();
        const { kept, output, first, second } = runForward(kernel, { ...layer, keeps: true, measuresF: true });
        expectMoments(first ?? [], kept ?? new Float64Array());
        expectMoments(second, output);
      }),
      { numRuns: 60 },
    );
  });

  it('are those of ∂L/∂h and of ∂L/∂f', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => {
        const layer = layerCase(...recipe);
        kernel.reset();
        const { kept, output, first, second } = runBackward(kernel, { ...layer, keeps: true });
        expectMoments(first ?? [], kept ?? new Float64Array());
        expectMoments(second, output);
      }),
      { numRuns: 60 },
    );
  });

  it('are added to those that are there', () => {
    const layer = layerCase({ rows: 3, terms: 2, columns: 6 }, 1, same);
    kernel.reset();
    const moments = placed(kernel, new Float64Array(5));
    const run = (f: Float64Array): void => {
      const panels = placed(kernel, f);
      kernel.functions.activate(panels, panels, 4, 4, 0, 1, 1, moments);
    };
    run(layer.f.subarray(0, 16));
    run(layer.f.subarray(2, 18).map((value) => value * 1e3));
    const all = Float64Array.of(...layer.f.subarray(0, 16), ...layer.f.subarray(2, 18).map((value) => value * 1e3));
    expectMoments(Object.values(readMoments(kernel, moments)), all);
  });

  it('have deviations of exactly 0 where all values are the same, over many panels and a part of one', () => {
    for (const value of [0.1, -7.3, 1e-200, 0]) {
      for (const columns of [1, 3, 4, 301]) {
        const f = new Float64Array(5 * columns).fill(value);
        kernel.reset();
        const layer: LayerCase = { ...layerCase({ rows: 5, terms: 1, columns }, 0, same), f };
        const [count, mean, deviations, zeros, largest] = runActivate(kernel, layer).second;
        expect([count, mean, deviations, largest]).toEqual([5 * columns, value, 0, Math.abs(value)]);
        expect(zeros).toBe(value === 0 ? 5 * columns : 0);
      }
    }
  });

  it('keep the digits of a spread of 1 about a mean of 1e9', () => {
    const { f, ...layer } = layerCase({ rows: 40, terms: 1, columns: 301 }, 2, same);
    kernel.reset();
    const shifted = f.map((value) => value + 1e9);
    expectMoments(runActivate(kernel, { ...layer, f: shifted }).second, shifted);
  });
});
