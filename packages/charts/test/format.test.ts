import { describe, expect, it } from 'vitest';
import { formatPlainSigmaSq, formatPowerOfTen, formatSigmaSq, formatStd } from '../src/index.ts';

describe('formatPowerOfTen(exponent)', () => {
  it.each([
    [-3, '10⁻³'],
    [0, '1'],
    [1, '10'],
    [2, '10²'],
    [-1, '10⁻¹'],
    [80, '10⁸⁰'],
    [-1234567890, '10⁻¹²³⁴⁵⁶⁷⁸⁹⁰'],
    [-0.2, '1'],
  ])('%d → %s', (exponent, text) => expect(formatPowerOfTen(exponent)).toBe(text));
});

describe('formatSigmaSq(σ²)', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [0.025, '0.025'],
    [0.001, '10⁻³'],
    [10 ** -3, '10⁻³'],
    [10 ** -1.0000000001, '10⁻¹'],
    [100, '10²'],
    [2 / 3, '0.667'],
    [123.456, '123'],
    [9996, '10⁴'],
    [2.5e-5, '2.5×10⁻⁵'],
    [1e-300, '10⁻³⁰⁰'],
    [5e-324, '4.94×10⁻³²⁴'],
  ])('%d → %s', (sigmaSq, text) => expect(formatSigmaSq(sigmaSq)).toBe(text));

  it.each([NaN, Infinity, -1])('refuses %d', (sigmaSq) => expect(() => formatSigmaSq(sigmaSq)).toThrow(RangeError));
});

describe('formatPlainSigmaSq(σ²)', () => {
  it.each([
    [0, '0'],
    [0.01, '0.01'],
    [0.001, '0.001'],
    [1000, '1000'],
    [1e-4, '10⁻⁴'],
    [0.0251, '0.0251'],
  ])('%d → %s', (sigmaSq, text) => expect(formatPlainSigmaSq(sigmaSq)).toBe(text));
});

describe('formatStd(log10Std)', () => {
  it.each([
    [null, '0'],
    [-1, '0.100'],
    [-3, '0.00100'],
    [0, '1.00'],
    [Math.log10(12.345), '12.3'],
    [3.5, '3162'],
    [4, '1.00e4'],
    [-400.5, '3.16e-401'],
    [-3.5, '3.16e-4'],
    [1e6, '1.00e1000000'],
  ])('%d → %s', (log10Std, text) => expect(formatStd(log10Std)).toBe(text));

  it.each([
    [Math.log10(999.4), '999'],
    [Math.log10(999.6), '1000'],
    [Math.log10(9999.4), '9999'],
    [Math.log10(9999.6), '1.00e4'],
    [39.99999, '1.00e40'],
    [-9.999999, '1.00e-10'],
  ])('rounds up into the next power of ten: %d → %s', (log10Std, text) => expect(formatStd(log10Std)).toBe(text));

  it('can be read back, right to its third digit, wherever float64 reaches', () => {
    for (let log10Std = -300; log10Std < 300; log10Std += 0.37) {
      expect(Math.abs(Number(formatStd(log10Std)) / 10 ** log10Std - 1)).toBeLessThan(0.0051);
    }
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (log10Std) => {
    expect(() => formatStd(log10Std)).toThrow('it has to be finite, or null for a std of 0');
  });
});
