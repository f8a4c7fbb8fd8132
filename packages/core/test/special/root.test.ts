import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootBetween } from '../../src/special/root.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';

describe('rootBetween', () => {
  it('finds where a function passes through 0, to the last digits, whichever end is given first', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.boolean(),
        (root, power, falls) => {
          const f = (x: number): number => (falls ? -1 : 1) * (x ** power - root ** power);
          expectClose(rootBetween(f, 0.001, 1000), root, 2e-14);
          expectClose(rootBetween(f, 1000, 0.001), root, 2e-14);
        },
      ),
    );
  });

  it('is an end that is a root itself', () => {
    expect(rootBetween((x) => x - 2, 2, 5)).toBe(2);
    expect(rootBetween((x) => x - 2, -5, 2)).toBe(2);
  });

  it('stays near within a tolerance, and asks no more often for it', () => {
    let asked = 0;
    const f = (x: number): number => {
      asked++;
      return Math.cos(x) - x;
    };
    // The fixed point of the cosine: OEIS A003957.
    expectWithin(rootBetween(f, 0, 2, 1e-3), 0.7390851332151607, 1e-3);
    const few = asked;
    asked = 0;
    expectWithin(rootBetween(f, 0, 2), 0.7390851332151607, 1e-15);
    expect(few).toBeLessThanOrEqual(asked);
    expect(asked).toBeLessThan(40);
  });

  it('finds roots that false position alone would creep to', () => {
    expectClose(
      rootBetween((x) => x ** 9 - 1e-18, 0, 10),
      0.01,
      1e-13,
    );
    expectClose(
      rootBetween((x) => Math.tanh(1e4 * (x - 3)), 0, 1000),
      3,
      1e-14,
    );
  });
});
