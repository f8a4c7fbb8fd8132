import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../src/statistics/moments.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { moderateValues } from '../support/arbitraries.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { exactMoments } from '../support/exact.ts';

describe('momentsOf', () => {
  it('is count, mean and squared deviations as in exact arithmetic', () => {
    fc.assert(
      fc.property(moderateValues, (values) => {
        const { count, mean, sumOfSquaredDeviations } = momentsOf(Float64Array.from(values));
        const expected = exactMoments(values);
        const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
        // The mean is summed about the first value, v0: that errs by less than n·u·Σ|v − v0|, and Σ|v − v0| is at most
        // Σ|v| + n|v0|. An error of the mean adds its square for each value.
        const meanError = values.length * 2 ** -53 * (size / values.length + Math.abs(values[0] ?? 0));
        expect(count).toBe(values.length);
        expectWithin(mean, expected.mean, 2 * meanError);
        expectWithin(
          sumOfSquaredDeviations,
          expected.sumOfSquaredDeviations,
          1e-14 * expected.sumOfSquaredDeviations + 4 * values.length * meanError ** 2,
        );
      }),
    );
  });

  it('counts the values that are exactly 0, of either sign, and finds the largest size', () => {
    const { zeros, largest } = momentsOf(Float64Array.of(0, -0, Number.MIN_VALUE, -7, 3));
    expect(zeros).toBe(2);
    expect(largest).toBe(7);
  });

  it('has nothing to say of no values', () => {
    expect(momentsOf(new Float64Array())).toEqual({
      count: 0,
      mean: 0,
      sumOfSquaredDeviations: 0,
      zeros: 0,
      largest: 0,
    });
  });

  // Around the block of 256 values that are summed at a time.
  it.each([255, 256, 257, 511, 512, 513, 5000])('takes every one of %i values once', (n) => {
    const values = [...new RandomState(0).normal(n)];
    const moments = momentsOf(Float64Array.from(values));
    const expected = exactMoments(values);
    expect(moments.count).toBe(n);
    expectWithin(moments.mean, expected.mean, 1e-14);
    expectClose(moments.sumOfSquaredDeviations, expected.sumOfSquaredDeviations, 1e-14);
  });

  // E[v²] − mean² would keep no digit at all of these.
  it.each([1e6, 1e9, 1e12])('keeps the digits of a spread of 1 about a mean of %d', (mean) => {
    const values = [...new RandomState(0).normal(1000)].map((value) => value + mean);
    const { sumOfSquaredDeviations } = momentsOf(Float64Array.from(values));
    // The mean is off by some units in its last place; their square adds to the variance of 1.
    const tolerance = 1e-13 + (4 * 2 ** -53 * mean) ** 2;
    expectClose(sumOfSquaredDeviations, exactMoments(values).sumOfSquaredDeviations, tolerance);
  });

  it('has no deviations where all values are the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-100, max: 1e100, noNaN: true }), fc.integer({ min: 1, max: 600 }), (value, n) => {
        const { mean, sumOfSquaredDeviations } = momentsOf(new Float64Array(n).fill(value));
        expect(mean === value).toBe(true);
        expect(sumOfSquaredDeviations).toBe(0);
      }),
      { examples: [[0.1, 10]] },
    );
  });
});
