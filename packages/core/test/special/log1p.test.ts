import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log1p } from '../../src/special/log1p.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('log1p', () => {
  it('is ln(1 + y) within one unit in the last place, where it changes its formula too', () => {
    expectWithinUlps(log1p, specialFigures.log1p, 1);
  });

  it('is 0 at 0, and y itself where y² is nothing beside it', () => {
    for (const y of [0, Number.MIN_VALUE, 1e-300, 1e-17]) expect(log1p(y)).toBe(y);
  });

  it('never falls, up to rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        expect(log1p(Math.max(a, b))).toBeGreaterThanOrEqual(log1p(Math.min(a, b)) * (1 - 2 ** -51));
      }),
    );
  });
});
