import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, sine } from '../../src/special/sine-and-cosine.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { specialFigures } from '../support/special-figures.ts';

const sizes = fc.double({ min: -330, max: 308, noNaN: true }).map((log) => 10 ** log);

describe('sine and cosine', () => {
  it('are within one unit in the last place up to 2^20, next to multiples of π/2 too', () => {
    expectWithinUlps(sine, specialFigures.sine, 1);
    expectWithinUlps(cosine, specialFigures.cosine, 1);
  });

  it('are odd and even, within ±1, with squares that sum to 1, for every number there is', () => {
    fc.assert(
      fc.property(fc.oneof(sizes, fc.constantFrom(2 ** 20, 2 ** 27, Number.MAX_VALUE, Infinity)), (x) => {
        expect(Object.is(sine(-x), -sine(x))).toBe(true);
        expect(Object.is(cosine(-x), cosine(x))).toBe(true);
        expect(Math.abs(sine(x))).toBeLessThanOrEqual(1);
        expect(Math.abs(cosine(x))).toBeLessThanOrEqual(1);
        expectWithin(sine(x) ** 2 + cosine(x) ** 2, 1, 4e-16);
      }),
      { numRuns: 500 },
    );
  });

  it('are those of a number within half a unit in the last place, however many turns there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** 19, max: 2 ** 40, noNaN: true }), (x) => {
        // The engine's own reduces exactly; half a unit in the last place of x is 2^−53 of it at most.
        const slack = 4e-16 + x * 2 ** -53;
        expectWithin(sine(x), Math.sin(x), slack);
        expectWithin(cosine(x), Math.cos(x), slack);
      }),
      { numRuns: 500 },
    );
  });

  it('keep 0 and −0, and numbers whose cube is nothing beside them', () => {
    for (const x of [0, -0, Number.MIN_VALUE, 1e-300, 1e-9]) {
      expect(Object.is(sine(x), x)).toBe(true);
      expect(cosine(x)).toBe(1);
    }
  });
});
