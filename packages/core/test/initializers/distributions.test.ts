import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/initializers/initializer.ts';
import { standardWeights } from '../../src/network/standard-weights.ts';
import { drawNormals, drawWeights } from '../../src/propagation/draw-weights.ts';
import { stateOfSeed } from '../../src/random/mersenne-twister.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { kernelKinds, newKernel } from '../support/kernels.ts';

const distributions: readonly Distribution[] = ['normal', 'truncated', 'uniform', 'orthogonal'];

describe('weights of variance 1', () => {
  // Of 160,000 draws, tolerances are five standard errors: of the mean 1/√n, of the variance √((κ − 1)/n), of the kurtosis κ that
  // of a normal's, √(24/n), which is the largest of them. κ of the truncated normal: scipy.stats.truncnorm(-2, 2).stats('k') + 3.
  it.each<[Distribution, number, number]>([
    ['normal', 3, Infinity],
    ['truncated', 3 - 0.6344632828703505, 2 / 0.8796256610342398],
    ['uniform', 1.8, Math.sqrt(3)],
  ])('%s have mean 0, variance 1, kurtosis %d and no value beyond %d', (distribution, kurtosis, bound) => {
    const { values } = standardWeights(new RandomState(1), distribution, 400, 400);
    const n = values.length;
    const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / n;
    expectWithin(moment(1), 0, 5 / Math.sqrt(n));
    expectWithin(moment(2), 1, 5 * Math.sqrt((kurtosis - 1) / n));
    expectWithin(moment(4) / moment(2) ** 2, kurtosis, 5 * Math.sqrt(24 / n));
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeLessThanOrEqual(bound);
    // The bound is nearly reached.
    if (bound !== Infinity) expect(largest).toBeGreaterThan(0.999 * bound);
  });

  it.each(kernelKinds)('are drawn by the %s kernel to the bit as by the reference, and so is what follows', (kind) => {
    const kernel = newKernel(kind);
    const sizes = fc.integer({ min: 1, max: 12 });
    const draws = fc.array(fc.tuple(fc.constantFrom(...distributions), sizes, sizes), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(seeds, draws, (seed, list) => {
        kernel.reset();
        const state = stateOfSeed(seed);
        const random = new RandomState(seed);
        for (const [distribution, rows, columns] of list) {
          const out = kernel.allocate(rows * columns);
          drawWeights(kernel, state, distribution, out, rows, columns);
          const { values } = standardWeights(random, distribution, rows, columns);
          expectSameBits(kernel.floats(out, rows * columns), values, distribution);
        }
        const next = kernel.allocate(3);
        drawNormals(kernel, state, next, 3);
        expectSameBits(kernel.floats(next, 3), random.normal(3), 'next');
      }),
      { numRuns: 60 },
    );
  });

  it('of a layer larger than what the generator makes at a time are the same too', () => {
    const kernel = newKernel('wasm');
    for (const distribution of ['truncated', 'uniform'] as const) {
      const out = kernel.allocate(301 * 101);
      drawWeights(kernel, stateOfSeed(2), distribution, out, 301, 101);
      expectSameBits(kernel.floats(out, 301 * 101), standardWeights(new RandomState(2), distribution, 301, 101).values);
    }
  });
});
