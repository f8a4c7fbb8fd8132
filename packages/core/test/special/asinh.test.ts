import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asinh, sinh } from '../../src/special/asinh.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { fromHex } from '../support/hex-float.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('sinh', () => {
  it('is the hyperbolic sine within 2 units in the last place', () => {
    expectWithinUlps(sinh, specialFigures.sinh, 2);
  });

  it('is 0 at 0', () => {
    expect(sinh(0)).toBe(0);
  });
});

describe('asinh', () => {
  it('is its inverse, to 3e-16 absolute or 2e-16 relative', () => {
    for (const [x, value] of specialFigures.asinh) {
      const expected = fromHex(value);
      expectWithin(asinh(fromHex(x)), expected, Math.max(3e-16, 2e-16 * expected));
    }
    expect(asinh(0)).toBe(0);
  });

  it('takes sinh back, to 1e-15', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), (u) => {
        expectWithin(asinh(sinh(u)), u, 1e-15 * Math.max(1, u));
      }),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 1e-12, max: 1, noNaN: true }),
        (x, more) => {
          expect(asinh(x * (1 + more) + more)).toBeGreaterThanOrEqual(asinh(x));
        },
      ),
    );
  });
});
