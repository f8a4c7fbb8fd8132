import { describe, expect, it } from 'vitest';
import { layerStatistics, measuresOf, type LayerMeasures } from '../../src/statistics/layer-statistics.ts';
import { magnitude } from '../../src/statistics/magnitude.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { expectClose } from '../support/closeness.ts';

// Mean −1, variance 4.5, mean of squares 5.5, largest 3, one zero in four.
const moments = momentsOf(Float64Array.of(-3, 0, -3, 2));
const measures = (exponent: number): LayerMeasures => measuresOf({ moments, exponent });
const LOG2 = 0.3010299956639812;

describe('layerStatistics', () => {
  it('are those of the moments', () => {
    const { std, mean, rmsLog10, largestLog10, ...rest } = layerStatistics(7, measures(0), magnitude(1));
    expect(rest).toEqual({ layer: 7, log10Std: Math.log10(std ?? NaN), zeroFraction: 0.25, status: 'ok' });
    // −3, 0, −3, 2: the mean of squares is 22/4, the variance 22/4 − 1.
    expect(mean).toBe(-1);
    expectClose(std, Math.sqrt(4.5), 1e-15);
    expectClose(rmsLog10, Math.log10(Math.sqrt(5.5)), 1e-14);
    expectClose(largestLog10, Math.log10(3), 1e-14);
  });

  it('multiply by the power of two of the moments and by the factor', () => {
    const plain = layerStatistics(0, measures(0), magnitude(1));
    const scaled = layerStatistics(0, measures(-2), magnitude(16));
    expect(scaled.std).toBe(4 * (plain.std ?? NaN));
    expect(scaled.mean).toBe(-4);
    expect(scaled.zeroFraction).toBe(0.25);
  });

  it('overflow to null, with finite logarithms', () => {
    const { std, mean, log10Std, rmsLog10, largestLog10, status } = layerStatistics(0, measures(5000), magnitude(1));
    expect({ std, mean, status }).toEqual({ std: null, mean: null, status: 'overflow' });
    expectClose(log10Std, 5000 * LOG2 + Math.log10(4.5) / 2, 1e-15);
    expectClose(rmsLog10, 5000 * LOG2 + Math.log10(5.5) / 2, 1e-15);
    expectClose(largestLog10, 5000 * LOG2 + Math.log10(3), 1e-15);
  });

  it('underflow to null, with finite logarithms', () => {
    const { std, mean, log10Std, status } = layerStatistics(0, measures(0), magnitude(1, -5000));
    expect({ std, mean, status }).toEqual({ std: null, mean: null, status: 'underflow' });
    expectClose(log10Std, -5000 * LOG2 + Math.log10(4.5) / 2, 1e-15);
  });

  it('are dead where all is zero, by the values or by the factor', () => {
    const dead = {
      layer: 0,
      std: 0,
      log10Std: null,
      rmsLog10: null,
      mean: 0,
      zeroFraction: 1,
      largestLog10: null,
      status: 'dead',
    };
    const zeros = momentsOf(new Float64Array(3));
    expect(layerStatistics(0, measuresOf({ moments: zeros, exponent: 12 }), magnitude(5))).toEqual(dead);
    const nothing = layerStatistics(0, measures(12), magnitude(0));
    expect({ ...nothing, mean: Math.abs(nothing.mean ?? NaN) }).toEqual(dead);
  });

  it('are dead in std alone where all values are the same', () => {
    const same = momentsOf(Float64Array.of(2, 2));
    expect(layerStatistics(0, measuresOf({ moments: same, exponent: 0 }), magnitude(1))).toMatchObject({
      std: 0,
      log10Std: null,
      mean: 2,
      zeroFraction: 0,
      rmsLog10: LOG2,
      status: 'dead',
    });
  });
});
