import { describe, expect, it } from 'vitest';
import type { FormatName } from '../../src/precision/number-format.ts';
import { precisionLimits, type FormatLimits } from '../../src/precision/precision-limits.ts';
import type { Course } from '../../src/courses/course.ts';
import { log10OfScaled } from '../../src/special/log10.ts';
import { course } from '../support/courses.ts';

function limitsOf(of: Course, format: FormatName, what: 'values' | 'squares' = 'values'): FormatLimits | undefined {
  return precisionLimits(of)[what].find((each) => each.format === format);
}

// NumPy 2.4.6: np.float16(65519.99) = 65504, np.float16(65520) = inf, np.float16(2**-25) = 0, np.float16(2**-25 * 1.0001) = 2**-24.
describe('precisionLimits', () => {
  it('knows every format, for values and their squares', () => {
    const { values, squares } = precisionLimits(course([0, 1]));
    for (const limits of [values, squares]) {
      expect(limits).toEqual(
        ['float16', 'bfloat16', 'float32', 'float64'].map((format) => ({ format, lost: null, losesDigitsFrom: null })),
      );
    }
  });

  it('is lost in the first layer whose largest value rounds to infinity', () => {
    const logs = [65504, 65519.99, 65520, 70000].map(Math.log10);
    expect(limitsOf(course(logs), 'float16')?.lost).toEqual({ kind: 'overflow', layer: 3 });
    expect(limitsOf(course(logs.slice(0, 2)), 'float16')?.lost).toBeNull();
    // IEEE 754 binary32: (2 − 2^−24)·2^127 = 3.4028235677973366e38 rounds to infinity.
    expect(limitsOf(course([0, 38.53, 38.54]), 'float32')?.lost).toEqual({ kind: 'overflow', layer: 3 });
    expect(limitsOf(course([308.2, 308.3]), 'float64')?.lost).toEqual({ kind: 'overflow', layer: 2 });
  });

  it('is lost in the first layer of which nothing is left but zeros, half of the least subnormal among them', () => {
    const logs = [Math.log10(2 ** -24), Math.log10(2 ** -25 * 1.0001), log10OfScaled(1, -25)];
    expect(limitsOf(course(logs), 'float16')?.lost).toEqual({ kind: 'zero', layer: 3 });
    expect(limitsOf(course([0, -45.1, -45.2]), 'float32')?.lost).toEqual({ kind: 'zero', layer: 3 });
    expect(limitsOf(course([0, -40.2, -40.4]), 'bfloat16')?.lost).toEqual({ kind: 'zero', layer: 3 });
    expect(limitsOf(course([-323.5, -323.7]), 'float64')?.lost).toEqual({ kind: 'zero', layer: 2 });
  });

  it('goes in the order of the signal: for gradients from the last layer', () => {
    const logs = [0, 39, 40];
    const lost = limitsOf({ layers: [3, 2, 1], log10Std: logs, largestLog10: logs }, 'float32')?.lost;
    expect(lost).toEqual({ kind: 'overflow', layer: 2 });
  });

  it('looks at the largest value, not at the std', () => {
    const limits = limitsOf({ layers: [1], log10Std: [38], largestLog10: [39] }, 'float32');
    expect(limits?.lost).toEqual({ kind: 'overflow', layer: 1 });
  });

  it('loses digits from the first layer whose root mean square is below the least normal', () => {
    const largestLog10 = [-3, -3.9, -4];
    const log10Rms = [-4, -4.2, -4.3]; // log10 2^−14 = −4.2144
    const limits = limitsOf({ layers: [1, 2, 3], log10Std: [-9, -9, -9], largestLog10, log10Rms }, 'float16');
    expect(limits).toEqual({ format: 'float16', lost: null, losesDigitsFrom: 3 });
  });

  it('loses digits by the largest value where the root mean square is not known', () => {
    const limits = limitsOf({ layers: [1, 2], log10Std: [-9, -9], largestLog10: [-4.2, -4.3] }, 'float16');
    expect(limits?.losesDigitsFrom).toBe(2);
  });

  it('has squares lost at half of the way', () => {
    const logs = [0, 2.4, 2.41, 19.3, 154.2];
    expect(limitsOf(course(logs), 'float16', 'squares')?.lost).toEqual({ kind: 'overflow', layer: 3 });
    expect(limitsOf(course(logs), 'float32', 'squares')?.lost).toEqual({ kind: 'overflow', layer: 4 });
    expect(limitsOf(course(logs), 'float64', 'squares')?.lost).toEqual({ kind: 'overflow', layer: 5 });
    expect(limitsOf(course([-22.5, -22.6]), 'float32', 'squares')?.lost).toEqual({ kind: 'zero', layer: 2 });
    expect(limitsOf(course([-2.1, -2.2]), 'float16', 'squares')?.losesDigitsFrom).toBe(2);
  });

  it('passes over dead layers', () => {
    for (const dead of [course([null, 1, null]), course([])]) {
      const { values, squares } = precisionLimits(dead);
      for (const limits of [...values, ...squares]) expect(limits.lost).toBeNull();
    }
  });
});
