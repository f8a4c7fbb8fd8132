import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  float64OfProduct,
  log10OfProduct,
  magnitude,
  powersOf,
  times,
  type Magnitude,
} from '../../src/statistics/magnitude.ts';
import { positive } from '../support/arbitraries.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { exact, ratio } from '../support/exact.ts';

const magnitudes = fc.record({
  mantissa: fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
  exponent: fc.integer({ min: -100_000, max: 100_000 }),
});

function expectNormal({ mantissa, exponent }: Magnitude): void {
  expect(mantissa >= 1 && mantissa < 2).toBe(true);
  expect(Number.isInteger(exponent)).toBe(true);
}

describe('magnitude', () => {
  it('is any positive float64 exactly, subnormal ones too, with a mantissa in [1, 2)', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const result = magnitude(x);
        expectNormal(result);
        // Both sides in units of 2^−1074·2^−52, as whole numbers.
        const significand = BigInt(result.mantissa * 2 ** 52);
        expect(significand << BigInt(result.exponent + 1074)).toBe(exact(x) << 52n);
      }),
    );
  });

  it('adds the exponent given', () => {
    expect(magnitude(6, 4000)).toEqual({ mantissa: 1.5, exponent: 4002 });
    expect(magnitude(0.375, -4000)).toEqual({ mantissa: 1.5, exponent: -4002 });
  });

  it('is {0, 0} for zero, whatever the exponent', () => {
    expect(magnitude(0)).toEqual({ mantissa: 0, exponent: 0 });
    expect(magnitude(0, 99)).toEqual({ mantissa: 0, exponent: 0 });
  });
});

describe('times', () => {
  it('multiplies mantissas, rounding once, and adds exponents, at any size', () => {
    fc.assert(
      fc.property(magnitudes, magnitudes, (a, b) => {
        const product = times(a, b);
        expectNormal(product);
        const shift = product.exponent - a.exponent - b.exponent;
        expect(product.mantissa * 2 ** shift).toBe(a.mantissa * b.mantissa);
      }),
    );
  });

  it('is zero with zero', () => {
    const zero = magnitude(0);
    const huge = magnitude(1, 5000);
    for (const product of [times(zero, huge), times(huge, zero), times(zero, zero)]) expect(product).toEqual(zero);
  });
});

describe('powersOf', () => {
  it('is base^0 … base^most, each off by less than n·2^−53', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 300 }), (base, most) => {
        const powers = powersOf(base, most);
        expect(powers.length).toBe(most + 1);
        const { mantissa, exponent } = magnitude(base);
        for (const n of [0, 1, Math.floor(most / 2), most].filter((each) => each <= most)) {
          expectNormal(powers[n]);
          const significand = BigInt(mantissa * 2 ** 52) ** BigInt(n);
          const shift = BigInt(powers[n].exponent - n * exponent);
          // power / base^n = mantissa·2^shift / (significand / 2^(52n))
          const quotient = ratio(BigInt(powers[n].mantissa * 2 ** 52) << (shift + BigInt(52 * n)), significand << 52n);
          expectWithin(quotient, 1, n * 2 ** -53);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is exact for powers of two, to any exponent', () => {
    expect(powersOf(2, 10_000).at(-1)).toEqual({ mantissa: 1, exponent: 10_000 });
    expect(powersOf(0.125, 3001).at(-1)).toEqual({ mantissa: 1, exponent: -9003 });
  });

  it('is 1 to the power 0, of zero too, and zero to any other power is zero', () => {
    expect(powersOf(3, 0)).toEqual([{ mantissa: 1, exponent: 0 }]);
    const zero = { mantissa: 0, exponent: 0 };
    expect(powersOf(0, 2)).toEqual([{ mantissa: 1, exponent: 0 }, zero, zero]);
  });
});

describe('log10OfProduct', () => {
  const one = magnitude(1);

  it('is the logarithm where float64 holds the number', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expectWithin(log10OfProduct(magnitude(x), one), Math.log10(x), 1e-13);
      }),
    );
  });

  it('is the sum of the logarithms of both numbers', () => {
    fc.assert(
      fc.property(magnitudes, magnitudes, (a, b) => {
        const sum = (log10OfProduct(a, one) ?? NaN) + (log10OfProduct(b, one) ?? NaN);
        // Beside logarithms of up to 6e4 their own rounding is 1e-11.
        expectWithin(log10OfProduct(a, b), sum, 5e-11);
        expect(log10OfProduct(a, b)).toBe(log10OfProduct(b, a));
      }),
    );
  });

  it('is finite and right far beyond float64', () => {
    // Python: from decimal import Decimal; Decimal(2).log10() * 100000; Decimal('1.5').log10()
    expectClose(log10OfProduct(magnitude(1, 100_000), one), 30102.99956639812, 1e-15);
    expectClose(log10OfProduct(magnitude(1.5, -100_000), one), 0.17609125905568124 - 30102.99956639812, 1e-15);
  });

  it('is 0 for 1 and null for 0', () => {
    expect(log10OfProduct(one, one)).toBe(0);
    expect(log10OfProduct(magnitude(0), one)).toBeNull();
    expect(log10OfProduct(one, magnitude(0))).toBeNull();
  });
});

describe('float64OfProduct', () => {
  const one = magnitude(1);

  it('gives back every normal float64', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(float64OfProduct(magnitude(x), one)).toBe(x < 2 ** -1022 ? null : x);
      }),
    );
  });

  it('is the product to the bit wherever float64 holds it with all of its digits', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const product = a * b;
        // What rounds up to the smallest normal number may itself lie below.
        const isNormal = product > 2 ** -1022 && product <= Number.MAX_VALUE;
        // Subnormal factors keep their digits in a magnitude, and so does the product.
        if (isNormal) expect(float64OfProduct(magnitude(a), magnitude(b))).toBe(product);
        else if (product === Infinity) expect(float64OfProduct(magnitude(a), magnitude(b))).toBeNull();
      }),
    );
  });

  it('is null at the first magnitude beyond the largest and below the smallest normal float64', () => {
    expect(float64OfProduct({ mantissa: 2 - 2 ** -52, exponent: 1023 }, one)).toBe(Number.MAX_VALUE);
    expect(float64OfProduct({ mantissa: 1, exponent: 1024 }, one)).toBeNull();
    expect(float64OfProduct({ mantissa: 1, exponent: -1022 }, one)).toBe(2 ** -1022);
    expect(float64OfProduct({ mantissa: 2 - 2 ** -52, exponent: -1023 }, one)).toBeNull();
  });

  it('is 0 for 0', () => {
    expect(float64OfProduct(magnitude(0), one)).toBe(0);
    expect(float64OfProduct(one, magnitude(0))).toBe(0);
  });
});
