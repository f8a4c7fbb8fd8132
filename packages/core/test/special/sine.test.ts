import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOfTurn } from '../../src/special/sine.ts';
import { expectWithin } from '../support/closeness.ts';
import { fromHex } from '../support/hex-float.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('cosineOfTurn', () => {
  it.each(specialFigures.cosines)('is cos(πi/$denominator) to 1.2e-16', ({ denominator, step, values }) => {
    values.forEach((hex, i) => expectWithin(cosineOfTurn(step * i, denominator), fromHex(hex), 1.2e-16));
  });

  it('is exact at whole and half turns, and halves at a third', () => {
    expect([0, 1, 2, 3, 4].map((n) => cosineOfTurn(n, 2) + 0)).toEqual([1, 0, -1, 0, 1]);
    expectWithin(cosineOfTurn(1, 3), 0.5, 1.2e-16);
    expectWithin(cosineOfTurn(2, 3), -0.5, 1.2e-16);
  });

  it('repeats, mirrors at a half turn, and is minus itself mirrored at a quarter, to the bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(4000), (denominator, numerator) => {
        const value = cosineOfTurn(numerator, denominator);
        expect(cosineOfTurn(numerator + 2 * denominator, denominator)).toBe(value);
        const inTurn = numerator % (2 * denominator);
        expect(cosineOfTurn(2 * denominator - inTurn, denominator)).toBe(value);
        if (inTurn <= denominator) expect(cosineOfTurn(denominator - inTurn, denominator) + value).toBe(0);
      }),
    );
  });

  it('is the cosine that the engine has, to rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(2000), (denominator, numerator) => {
        expectWithin(cosineOfTurn(numerator, denominator), Math.cos((Math.PI * numerator) / denominator), 2e-12);
      }),
    );
  });
});
