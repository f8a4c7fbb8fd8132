import { describe, expect, it } from 'vitest';
import { float32Limit } from '../../src/verdict/float32.ts';
import { course } from '../support/courses.ts';

// IEEE 754 binary32: the largest is (2 − 2^−23)·2^127 = 3.4028235e38, the smallest subnormal 2^−149; half of it rounds to 0.
describe('float32Limit', () => {
  it('is null while float32 holds the largest value of every layer, subnormals among it', () => {
    expect(float32Limit(course([0, 38.53, -44.8, null]))).toBeNull();
    expect(Math.fround(10 ** 38.53)).toBeLessThan(Infinity);
    expect(Math.fround(10 ** -44.8)).toBeGreaterThan(0);
  });

  it('is the first layer that overflows', () => {
    expect(float32Limit(course([0, 38.54, 50]))).toEqual({ kind: 'overflow', layer: 2 });
    expect(Math.fround(10 ** 38.54)).toBe(Infinity);
  });

  it('is the first layer of which nothing is left but zeros', () => {
    expect(float32Limit(course([0, -45.1, -45.2, -60]))).toEqual({ kind: 'zero', layer: 3 });
    expect(Math.fround(10 ** -45.1)).toBeGreaterThan(0);
    expect(Math.fround(10 ** -45.2)).toBe(0);
  });

  it('goes in the order of the signal: for gradients from the last layer', () => {
    const logs = [0, 39, 40];
    expect(float32Limit({ layers: [3, 2, 1], log10Std: logs, largestLog10: logs })).toEqual({
      kind: 'overflow',
      layer: 2,
    });
  });

  it('looks at the largest value, not at the std', () => {
    expect(float32Limit({ layers: [1], log10Std: [38], largestLog10: [39] })).toEqual({ kind: 'overflow', layer: 1 });
  });

  it('passes over dead layers', () => {
    expect(float32Limit(course([null, 1, null]))).toBeNull();
    expect(float32Limit(course([]))).toBeNull();
  });
});
