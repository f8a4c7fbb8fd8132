import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, momentsOf, scale, type Moments } from '../../src/statistics/moments.ts';
import { moderateValues } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { deviationTolerance, meanTolerance } from '../support/rounding.ts';

const of = (values: readonly number[]): Moments => momentsOf(Float64Array.from(values));

describe('merge', () => {
  it('is the moments of the values of both sets', () => {
    fc.assert(
      fc.property(moderateValues, moderateValues, (a, b) => {
        expectSame(merge(of(a), of(b)), of([...a, ...b]), [...a, ...b]);
      }),
    );
  });

  it('does not mind the order of the sets, or in which pairs they are merged', () => {
    fc.assert(
      fc.property(moderateValues, moderateValues, moderateValues, (a, b, c) => {
        const all = [...a, ...b, ...c];
        const leftFirst = merge(merge(of(a), of(b)), of(c));
        expectSame(leftFirst, merge(of(a), merge(of(b), of(c))), all);
        expectSame(leftFirst, merge(of(c), merge(of(b), of(a))), all);
      }),
    );
  });

  it('leaves a set as it is when merged with an empty one', () => {
    const a = of([1, 2, 4]);
    expect(merge(a, of([]))).toEqual(a);
    expect(merge(of([]), a)).toEqual(a);
    expect(merge(of([]), of([]))).toEqual(of([]));
  });

  it('keeps a tiny spread about two means far from zero', () => {
    const a = [1e8, 1e8 + 1, 1e8 + 2];
    const b = [1e8 + 3, 1e8 + 4];
    // 0 … 4: the sum of squared deviations from 2 is 10.
    expect(merge(of(a), of(b))).toEqual({
      count: 5,
      mean: 1e8 + 2,
      sumOfSquaredDeviations: 10,
      zeros: 0,
      largest: 1e8 + 4,
    });
  });
});

describe('scale', () => {
  it('is the moments of the values times the factor, exactly for powers of two', () => {
    fc.assert(
      fc.property(moderateValues, fc.integer({ min: -60, max: 60 }), (values, exponent) => {
        const factor = 2 ** exponent;
        expect(scale(of(values), factor)).toEqual(of(values.map((value) => value * factor)));
      }),
    );
  });
});

function expectSame(actual: Moments, expected: Moments, values: readonly number[]): void {
  const size = Math.max(...values.map(Math.abs));
  expect(actual.count).toBe(expected.count);
  expect(actual.zeros).toBe(expected.zeros);
  expect(actual.largest).toBe(expected.largest);
  expectWithin(actual.mean, expected.mean, meanTolerance(size));
  const tolerance = deviationTolerance(expected.sumOfSquaredDeviations, values.length, size);
  expectWithin(actual.sumOfSquaredDeviations, expected.sumOfSquaredDeviations, tolerance);
}
