import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exponentOf,
  log10,
  magnitude,
  power,
  times,
  toFloat64,
  type Magnitude,
} from '../../src/statistics/magnitude.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { exact, ratio } from '../support/exact.ts';

const positive = fc.oneof(
  fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(Number.MIN_VALUE, 2 ** -1022, 2 ** -1023, 1, 2 - 2 ** -52, Number.MAX_VALUE),
);
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

describe('exponentOf', () => {
  it('is e with 2^e ≤ |x| < 2^(e+1), of either sign and down to the smallest subnormal', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const bits = exact(x).toString(2).length;
        expect(exponentOf(x)).toBe(bits - 1075);
        expect(exponentOf(-x)).toBe(bits - 1075);
      }),
    );
    expect(exponentOf(0)).toBe(0);
    expect(exponentOf(Number.MIN_VALUE)).toBe(-1074);
    expect(exponentOf(Number.MAX_VALUE)).toBe(1023);
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

describe('power', () => {
  it('errs by less than n·2^−53 from the exact power', () => {
    fc.assert(
      fc.property(magnitudes, fc.integer({ min: 0, max: 300 }), (base, n) => {
        const result = power(base, n);
        expectNormal(result);
        const significand = BigInt(base.mantissa * 2 ** 52) ** BigInt(n);
        const shift = BigInt(result.exponent - n * base.exponent);
        // result / base^n = mantissa·2^shift / (significand / 2^(52n))
        const quotient = ratio(BigInt(result.mantissa * 2 ** 52) << (shift + BigInt(52 * n)), significand << 52n);
        expectWithin(quotient, 1, n * 2 ** -53);
      }),
    );
  });

  it('is exact for powers of two, to any exponent', () => {
    expect(power(magnitude(2), 100_000)).toEqual({ mantissa: 1, exponent: 100_000 });
    expect(power(magnitude(0.125), 3001)).toEqual({ mantissa: 1, exponent: -9003 });
  });

  it('is 1 to the power 0, of zero too, and zero to any other power is zero', () => {
    expect(power(magnitude(3), 0)).toEqual({ mantissa: 1, exponent: 0 });
    expect(power(magnitude(0), 0)).toEqual({ mantissa: 1, exponent: 0 });
    expect(power(magnitude(0), 5)).toEqual({ mantissa: 0, exponent: 0 });
  });
});

describe('log10', () => {
  it('is the logarithm where float64 holds the number', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expectWithin(log10(magnitude(x)), Math.log10(x), 1e-13);
      }),
    );
  });

  it('is finite and right far beyond float64', () => {
    // Python: from decimal import Decimal; Decimal(2).log10() * 100000; Decimal('1.5').log10()
    expectClose(log10(magnitude(1, 100_000)), 30102.99956639812, 1e-15);
    expectClose(log10(magnitude(1.5, -100_000)), 0.17609125905568124 - 30102.99956639812, 1e-15);
  });

  it('is 0 for 1 and null for 0', () => {
    expect(log10(magnitude(1))).toBe(0);
    expect(log10(magnitude(0))).toBeNull();
  });
});

describe('toFloat64', () => {
  it('gives back every normal float64', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(toFloat64(magnitude(x))).toBe(x < 2 ** -1022 ? null : x);
      }),
    );
  });

  it('is null at the first magnitude beyond the largest and below the smallest normal float64', () => {
    expect(toFloat64({ mantissa: 2 - 2 ** -52, exponent: 1023 })).toBe(Number.MAX_VALUE);
    expect(toFloat64({ mantissa: 1, exponent: 1024 })).toBeNull();
    expect(toFloat64({ mantissa: 1, exponent: -1022 })).toBe(2 ** -1022);
    expect(toFloat64({ mantissa: 2 - 2 ** -52, exponent: -1023 })).toBeNull();
  });

  it('is 0 for 0', () => {
    expect(toFloat64(magnitude(0))).toBe(0);
  });
});
