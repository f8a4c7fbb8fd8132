import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, powerOf2, smallPowerOf2 } from '../../src/special/power-of-2.ts';
import { positive } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';

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

describe('powerOf2', () => {
  it('is 2^n, exactly, for every n of a normal float64', () => {
    for (let n = -1022; n <= 1023; n++) {
      expect(powerOf2(n)).toBe(2 ** n);
      expect(exponentOf(powerOf2(n))).toBe(n);
    }
  });
});

describe('smallPowerOf2', () => {
  it('is 2^n down to the smallest normal float64, and 0 below', () => {
    for (let n = -1022; n <= 0; n++) expect(smallPowerOf2(n)).toBe(2 ** n);
    for (const n of [-1023, -1074, -1e6]) expect(smallPowerOf2(n)).toBe(0);
  });
});
