import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/statistics/quantile.ts';
import { expectWithin } from '../support/closeness.ts';

describe('quantile', () => {
  // NumPy 2.4.6: np.quantile([1, 2, 4, 8, 16, 32], p).
  it.each([
    [0, 1],
    [0.025, 1.125],
    [0.1, 1.5],
    [0.25, 2.5],
    [0.5, 6],
    [0.6, 8],
    [0.75, 14],
    [0.9, 24],
    [0.975, 30],
    [1, 32],
  ])('of share %d is NumPy’s %d', (p, value) => {
    expectWithin(quantile([1, 2, 4, 8, 16, 32], p), value, 1e-14);
  });

  // NumPy 2.4.6: np.quantile([-3.5, -1.25, 0, 0, 7.75], p).
  it.each([
    [0, -3.5],
    [0.025, -3.275],
    [0.3, -1],
    [0.5, 0],
    [0.8, 1.5500000000000014],
    [0.975, 6.975],
    [1, 7.75],
  ])('of share %d is NumPy’s %d, of values below zero and twice the same', (p, value) => {
    expectWithin(quantile(Float64Array.of(-3.5, -1.25, 0, 0, 7.75), p), value, 2e-15);
  });

  it('of one value is that value', () => {
    for (const p of [0, 0.3, 1]) expect(quantile([7], p)).toBe(7);
  });

  it('takes −∞ as a value like others: between it and another it is −∞, and never NaN', () => {
    const values = [-Infinity, -Infinity, 1, 3];
    expect(quantile(values, 0)).toBe(-Infinity);
    expect(quantile(values, 0.2)).toBe(-Infinity);
    expect(quantile(values, 1 / 3)).toBe(-Infinity);
    expect(quantile(values, 0.5)).toBe(-Infinity);
    expect(quantile(values, 2 / 3)).toBe(1);
    expect(quantile(values, 1)).toBe(3);
    expect(quantile([-Infinity, -Infinity], 0.5)).toBe(-Infinity);
  });

  it('lies between the ends, rises with the share, and turns with the sign', () => {
    const some = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(some, share, share, (values, p, other) => {
        const sorted = values.toSorted((a, b) => a - b);
        const [low, high] = [Math.min(p, other), Math.max(p, other)].map((each) => quantile(sorted, each));
        expect(low).toBeGreaterThanOrEqual(sorted[0]);
        expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1] + 1e-9);
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        const turned = sorted.map((value) => -value).toSorted((a, b) => a - b);
        expectWithin(quantile(turned, 1 - p), -quantile(sorted, p), 1e-8);
      }),
    );
  });
});
