import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../src/statistics/moments.ts';
import { mergeScaled, type ScaledMoments } from '../../src/statistics/scaled-moments.ts';
import { moderateValues } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { deviationTolerance, meanTolerance } from '../support/rounding.ts';

const scaled = (values: readonly number[], exponent: number): ScaledMoments => ({
  moments: momentsOf(Float64Array.from(values)),
  exponent,
});

describe('mergeScaled', () => {
  it('is the moments of the values of both sets, each times its power of two', () => {
    const exponents = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(moderateValues, moderateValues, exponents, exponents, (a, b, p, q) => {
        const { moments, exponent } = mergeScaled(scaled(a, p), scaled(b, q));
        const all = [...a.map((value) => value * 2 ** p), ...b.map((value) => value * 2 ** q)];
        const expected = momentsOf(Float64Array.from(all));
        expect(moments.count).toBe(all.length);
        expect(moments.zeros).toBe(expected.zeros);
        expect(moments.largest * 2 ** exponent).toBe(expected.largest);
        expectWithin(moments.mean * 2 ** exponent, expected.mean, meanTolerance(expected.largest));
        const tolerance = deviationTolerance(expected.sumOfSquaredDeviations, all.length, expected.largest);
        expectWithin(moments.sumOfSquaredDeviations * 4 ** exponent, expected.sumOfSquaredDeviations, tolerance);
      }),
    );
  });

  it('works over the larger exponent, so that nothing overflows', () => {
    const { moments, exponent } = mergeScaled(scaled([1, 3], 5000), scaled([1, 3], -5000));
    // Beside 2^5000 the second set is two zeros; its own values are not 0 all the same.
    expect({ exponent, ...moments }).toEqual({
      exponent: 5000,
      count: 4,
      mean: 1,
      sumOfSquaredDeviations: 6,
      zeros: 0,
      largest: 3,
    });
  });

  it('does not let an empty or all-zero set decide the exponent', () => {
    const set = scaled([1, 2], -3000);
    expect(mergeScaled(set, scaled([], 7))).toEqual(set);
    expect(mergeScaled(scaled([], 7), set)).toEqual(set);
    for (const merged of [mergeScaled(set, scaled([0], 7)), mergeScaled(scaled([0], 7), set)]) {
      expect(merged).toEqual(scaled([1, 2, 0], -3000));
    }
  });
});
