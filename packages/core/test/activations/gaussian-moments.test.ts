import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { gaussianMean, gaussianProduct } from '../support/gaussian-quadrature.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)', 'leaky_relu(3)'];
const known = names.filter((name) => activationOf(name).gaussianMoments !== undefined);
const variances = [1e-6, 1e-3, 0.1, 0.5, 1, 1.001, 2, 10, 1e3, 1e6];

describe('Gaussian moments in closed form', () => {
  it('are known of these', () => {
    expect(known.filter((name) => !name.includes('('))).toEqual([
      'relu',
      'leaky_relu',
      'gelu',
      'erf',
      'hardtanh',
      'sin',
      'linear',
    ]);
  });

  it.each(known)('are those of brute force, over nine decades of q: %s', (name) => {
    const { value, derivative, kinks = [], gaussianMoments = {} } = activationOf(name);
    const { mean, secondMoment, derivativeSecondMoment, secondMomentSlope } = gaussianMoments;
    for (const q of variances) {
      // The rule does not see the many periods of a sine.
      if (name === 'sin' && q > 10) continue;
      const square = gaussianMean((f) => value(f) ** 2, q, kinks);
      expectWithin(mean?.(q), gaussianMean(value, q, kinks), 1e-13 * Math.sqrt(square), `mean at q = ${q}`);
      expectClose(secondMoment?.(q), square, 1e-13);
      expectClose(
        derivativeSecondMoment?.(q),
        gaussianMean((f) => derivative(f) ** 2, q, kinks),
        1e-13,
      );
      const slope = gaussianMean((f) => value(f) ** 2 * (f ** 2 / q - 1), q, kinks) / (2 * q);
      expectWithin(secondMomentSlope?.(q), slope, 2e-13 * (square / q), `slope at q = ${q}`);
    }
  });

  it.each(known.filter((name) => activationOf(name).gaussianMoments?.product !== undefined))(
    'of two at once are those of brute force: %s',
    (name) => {
      const { value, derivative, kinks = [], gaussianMoments = {} } = activationOf(name);
      for (const q of [0.01, 0.7, 5]) {
        for (const c of [-0.9, -0.3, 0, 0.5, 0.9]) {
          const size = gaussianMoments.secondMoment?.(q) ?? NaN;
          expectWithin(gaussianMoments.product?.(q, c), gaussianProduct(value, q, c, kinks), 1e-12 * size);
          const ofDerivative = gaussianProduct(derivative, q, c, kinks);
          const slopes = gaussianMoments.derivativeSecondMoment?.(q) ?? NaN;
          expectWithin(gaussianMoments.derivativeProduct?.(q, c), ofDerivative, 1e-12 * slopes);
        }
      }
    },
  );

  it.each(known)(
    'of two that are one are those of one, and of two that are opposite those of φ(f)φ(−f): %s',
    (name) => {
      const { value, derivative, kinks = [], gaussianMoments = {} } = activationOf(name);
      const { secondMoment, derivativeSecondMoment, product, derivativeProduct } = gaussianMoments;
      if (product === undefined || derivativeProduct === undefined) return;
      for (const q of variances) {
        const square = secondMoment?.(q) ?? NaN;
        const slopes = derivativeSecondMoment?.(q) ?? NaN;
        expectClose(product(q, 1), square, 2e-15);
        expectClose(derivativeProduct(q, 1), slopes, 2e-15);
        if (name === 'sin' && q > 10) continue;
        expectWithin(
          product(q, -1),
          gaussianMean((f) => value(f) * value(-f), q, kinks),
          1e-13 * square,
        );
        const ofSlopes = gaussianMean((f) => derivative(f) * derivative(-f), q, kinks);
        expectWithin(derivativeProduct(q, -1), ofSlopes, 1e-13 * slopes);
      }
    },
  );

  it.each(known)('are finite and of the right sign from 1e-300 to 1e300: %s', (name) => {
    const { nearZero, slopes, gaussianMoments = {} } = activationOf(name);
    for (let exponent = -300; exponent <= 300; exponent += 10) {
      const q = 10 ** exponent;
      const { mean, secondMoment, derivativeSecondMoment, secondMomentSlope, product, derivativeProduct } =
        gaussianMoments;
      for (const moment of [secondMoment, derivativeSecondMoment, secondMomentSlope]) {
        expect(Number.isFinite(moment?.(q)), `at q = ${q}`).toBe(true);
        expect(moment?.(q)).toBeGreaterThanOrEqual(0);
      }
      expect(Number.isFinite(mean?.(q))).toBe(true);
      for (const c of [-1, -0.5, 0, 0.5, 1]) {
        if (product === undefined || derivativeProduct === undefined) continue;
        expect(Math.abs(product(q, c))).toBeLessThanOrEqual((secondMoment?.(q) ?? NaN) * (1 + 4e-15));
        expect(Math.abs(derivativeProduct(q, c))).toBeLessThanOrEqual(
          (derivativeSecondMoment?.(q) ?? NaN) * (1 + 4e-15),
        );
      }
      // Where φ is its slope at 0, all is that of a line.
      if (exponent > -40 || slopes !== undefined) continue;
      const slope = (nearZero?.slope ?? NaN) ** 2;
      expectClose(secondMoment?.(q), slope * q, 1e-15);
      expectClose(derivativeSecondMoment?.(q), slope, 1e-15);
      expectClose(secondMomentSlope?.(q), slope, 1e-15);
    }
  });
});
