import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acos, angleOf, asin } from '../../src/special/arcsine.ts';
import { cosine, sine } from '../../src/special/sine-and-cosine.ts';
import { expectClose } from '../support/closeness.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('asin and acos', () => {
  it('are within 2 units in the last place, at the ends of their regions too', () => {
    expectWithinUlps(asin, specialFigures.asin, 2);
    expectWithinUlps(acos, specialFigures.acos, 2);
  });

  it('are odd, and π − acos, up to rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (x) => {
        expect(asin(-x) + asin(x)).toBe(0);
        expectClose(acos(-x) + acos(x), Math.PI, 4e-16);
      }),
    );
  });
});

describe('angleOf', () => {
  it('gives an angle back from its sine and cosine to the last digits, next to 0, π/2 and π too', () => {
    const logs = fc.double({ min: -300, max: 0, noNaN: true }).map((log) => 10 ** log);
    fc.assert(
      fc.property(logs, fc.constantFrom(0, 1, 2), (small, quarters) => {
        const angle = quarters === 0 ? small : (quarters * Math.PI) / 2 - small;
        expectClose(angleOf(Math.abs(sine(angle)), cosine(angle)), angle, 1e-15);
      }),
    );
  });
});
