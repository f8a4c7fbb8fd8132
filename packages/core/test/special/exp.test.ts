import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm1OfNegative, expm1OfPositive, expOfNegative } from '../../src/special/exp.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('expOfNegative', () => {
  it('is e^x within one unit in the last place, subnormal results among them', () => {
    expectWithinUlps(expOfNegative, specialFigures.exp, 1);
  });

  it('is 1 at 0 and −0, and 0 from where float64 ends', () => {
    for (const x of [0, -0, -Number.MIN_VALUE]) expect(expOfNegative(x)).toBe(1);
    // Python: math.exp(-745.13), math.exp(-745.14)
    expect(expOfNegative(-745.13)).toBe(Number.MIN_VALUE);
    for (const x of [-745.14, -746, -1e300, -Infinity]) expect(expOfNegative(x)).toBe(0);
  });

  it('is between 0 and 1, and never rises as x falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -750, max: 0, noNaN: true }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        (x, less) => {
          const value = expOfNegative(x);
          expect(value >= 0 && value <= 1).toBe(true);
          expect(expOfNegative(x - less)).toBeLessThanOrEqual(value);
        },
      ),
    );
  });

  it('turns sums into products', () => {
    const exponent = fc.double({ min: -300, max: 0, noNaN: true });
    fc.assert(
      fc.property(exponent, exponent, (a, b) => {
        // An error of the sum's rounding, up to 600·2^−53, is one of the product.
        expectWithin(expOfNegative(a + b) / (expOfNegative(a) * expOfNegative(b)), 1, 7e-14);
      }),
    );
  });
});

describe('expm1OfPositive', () => {
  it('is e^x − 1 within one unit in the last place, also where it is tiny', () => {
    expectWithinUlps(expm1OfPositive, specialFigures.expm1, 1);
  });

  it('is 0 at 0 and x itself where x is tiny', () => {
    expect(expm1OfPositive(0)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e-17, noNaN: true }), (x) => {
        expect(expm1OfPositive(x)).toBe(x);
      }),
    );
  });

  it('is the inverse of expOfNegative less 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 700, noNaN: true }), (x) => {
        expectWithin((expm1OfPositive(x) + 1) * expOfNegative(-x), 1, 1e-15);
      }),
    );
  });
});

describe('expm1OfNegative', () => {
  it('is e^x − 1 within 3 units in the last place', () => {
    expectWithinUlps(expm1OfNegative, specialFigures.expm1OfNegative, 3);
  });

  it('is −1 to the last digit from −38 down, and −0 at 0', () => {
    for (const x of [-38, -44, -45, -1e300, -Infinity]) expect(expm1OfNegative(x)).toBe(-1);
    expect(expm1OfNegative(0)).toBe(-0);
  });
});
