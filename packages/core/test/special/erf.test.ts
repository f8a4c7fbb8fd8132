import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erf, normalCdf } from '../../src/special/erf.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { fromHex } from '../support/hex-float.ts';
import { specialFigures } from '../support/special-figures.ts';
import { ulpsBetween } from '../support/ulps.ts';

const numbers = fc.double({ min: -40, max: 40, noNaN: true });

describe('erf', () => {
  it('is the error function within 2 units in the last place, at the ends of its regions too', () => {
    expectWithinUlps(erf, specialFigures.erf, 2);
  });

  it('is 0 at 0, and 1 to the last digit from 6 on', () => {
    expect(erf(0)).toBe(0);
    for (const x of [6, 27, 28, 1e10, Infinity]) expect(erf(x)).toBe(1);
  });

  it('is odd', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expect(erf(-x) === -erf(x)).toBe(true);
      }),
    );
  });

  it('never falls, up to rounding', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (x, more) => {
        expect(erf(x + more)).toBeGreaterThanOrEqual(erf(x) - 2 ** -52);
      }),
    );
  });
});

describe('normalCdf', () => {
  it('is Φ within 2 units in the last place from 0 on', () => {
    expectWithinUlps(normalCdf, specialFigures.normalCdfAbove, 2);
  });

  // Φ(−x) shrinks as e^(−x²/2): the relative error of x/√2, 2^−53 by its rounding and as much by that of √½, is one of the
  // result x² times as large.
  it('keeps its digits below 0, where it is small: within 4 + 2x² units in the last place', () => {
    for (const [argument, value] of specialFigures.normalCdfBelow) {
      const x = fromHex(argument);
      expect(ulpsBetween(normalCdf(-x), fromHex(value)), `Φ(${-x})`).toBeLessThanOrEqual(4 + 2 * x * x);
    }
  });

  it('is 1/2 at 0, 0 and 1 far from it', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-0)).toBe(0.5);
    for (const x of [39, 1e5, Infinity]) {
      expect(normalCdf(x)).toBe(1);
      expect(normalCdf(-x)).toBe(0);
    }
  });

  it('is 1 together with its mirror image', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expectWithin(normalCdf(x) + normalCdf(-x), 1, 2 ** -52);
      }),
    );
  });
});
