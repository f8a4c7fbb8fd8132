import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { magnitude, plus, type Magnitude } from '../../src/statistics/magnitude.ts';
import { positive } from '../support/arbitraries.ts';

const zero = magnitude(0);
const magnitudes: fc.Arbitrary<Magnitude> = fc.record({
  mantissa: fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
  exponent: fc.integer({ min: -100_000, max: 100_000 }),
});

describe('plus', () => {
  it('is the float64 sum of two float64s, wherever float64 holds it with all of its digits', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const sum = a + b;
        if (sum > Number.MAX_VALUE || Math.min(a, b) < 2 ** -1022) return;
        expect(plus(magnitude(a), magnitude(b))).toEqual(magnitude(sum));
      }),
    );
  });

  it('is the sum at any size, of neighbours in size too, with a mantissa in [1, 2)', () => {
    fc.assert(
      fc.property(
        magnitudes,
        fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (a, mantissa, down) => {
          const sum = plus(a, { mantissa, exponent: a.exponent - down });
          expect(sum.mantissa >= 1 && sum.mantissa < 2).toBe(true);
          expect(sum.mantissa * 2 ** (sum.exponent - a.exponent)).toBe(a.mantissa + mantissa * 2 ** -down);
        },
      ),
    );
  });

  it('does not mind the order', () => {
    fc.assert(
      fc.property(magnitudes, magnitudes, (a, b) => {
        expect(plus(a, b)).toEqual(plus(b, a));
      }),
    );
  });

  it('leaves a number to which zero is added, or one far below', () => {
    const huge = magnitude(1.5, 50_000);
    expect(plus(huge, zero)).toEqual(huge);
    expect(plus(zero, huge)).toEqual(huge);
    expect(plus(zero, zero)).toEqual(zero);
    expect(plus(huge, magnitude(1.9, -50_000))).toEqual(huge);
    expect(plus(magnitude(1.9, 40_000), huge)).toEqual(huge);
  });

  it('carries: 1.5 + 1.5 is 1.5·2', () => {
    expect(plus(magnitude(1.5, 7000), magnitude(1.5, 7000))).toEqual({ mantissa: 1.5, exponent: 7001 });
  });
});
