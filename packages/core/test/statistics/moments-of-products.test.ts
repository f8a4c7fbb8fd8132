import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsOf, momentsOfProducts } from '../../src/statistics/moments.ts';
import { moderateValues } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { exactMoments } from '../support/exact.ts';
import { deviationTolerance, meanTolerance } from '../support/rounding.ts';

describe('momentsOfProducts', () => {
  it('is the moments of all products of one value of each set', () => {
    fc.assert(
      fc.property(moderateValues, moderateValues, (a, b) => {
        const products = a.flatMap((x) => b.map((y) => x * y));
        const moments = momentsOfProducts(momentsOf(Float64Array.from(a)), momentsOf(Float64Array.from(b)));
        const expected = exactMoments(products);
        const size = Math.max(...products.map(Math.abs));
        expect(moments.count).toBe(products.length);
        expect(moments.zeros).toBe(products.filter((product) => product === 0).length);
        expectWithin(moments.largest, size, 0);
        expectWithin(moments.mean, expected.mean, meanTolerance(size));
        const tolerance = deviationTolerance(expected.sumOfSquaredDeviations, products.length, size);
        expectWithin(moments.sumOfSquaredDeviations, expected.sumOfSquaredDeviations, tolerance);
      }),
    );
  });

  it('has no values where a set has none', () => {
    const none = momentsOf(new Float64Array());
    const some = momentsOf(Float64Array.of(1, 2));
    expect(momentsOfProducts(none, some)).toEqual(none);
    expect(momentsOfProducts(some, none)).toEqual(none);
  });
});
