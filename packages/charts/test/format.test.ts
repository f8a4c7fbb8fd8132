import { describe, expect, it } from 'vitest';
import { formatPlainSigmaSq } from '../src/format/sigma-sq.ts';
import { formatPowerOfTen, formatSigmaSq } from '../src/index.ts';

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
