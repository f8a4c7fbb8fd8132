import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { activationFigures, cancellingInDerivative, expectActivation } from '../support/activation-figures.ts';
import { expectWithin } from '../support/closeness.ts';

const bent = activationNames.filter((name) => activationOf(name).slopes === undefined);
const moderate = fc.double({ min: -30, max: 30, noNaN: true });
const sizes = [0, Number.MIN_VALUE, 1e-300, 1, 26, 27, 28, 38, 372, 711, 746, 1e10, 1e154, Number.MAX_VALUE];

describe('an activation that is not of two slopes', () => {
  it('has figures to be held against', () => {
    expect(activationFigures.map(({ name }) => name).toSorted()).toEqual(bent.toSorted());
  });

  it.each(activationFigures)('has its value and derivative to the last digits: $name', ({ name, points }) => {
    for (const { f, value, derivative } of points) {
      expectActivation(activationOf(name).value(f), value, f);
      expectActivation(activationOf(name).derivative(f), derivative, f, cancellingInDerivative(name, f));
    }
  });

  it.each(bent)('is finite everywhere, and so is its derivative: %s', (name) => {
    for (const f of sizes.flatMap((size) => [size, -size])) {
      expect(Number.isFinite(activationOf(name).value(f)), `φ(${f})`).toBe(true);
      expect(Number.isFinite(activationOf(name).derivative(f)), `φ′(${f})`).toBe(true);
    }
  });

  it('says it is odd exactly where φ(−f) = −φ(f), to the bit', () => {
    const odd = activationNames.filter((name) => activationOf(name).odd === true);
    expect(odd).toEqual(['tanh', 'erf', 'hardtanh', 'softsign', 'sin']);
    for (const name of bent) {
      const isOdd = [0.1, 0.5, 1, 3].every((f) => activationOf(name).value(-f) === -activationOf(name).value(f));
      expect(isOdd, name).toBe(odd.includes(name));
    }
    fc.assert(
      fc.property(fc.constantFrom(...odd), moderate, (name, f) => {
        const { value, derivative, kinks = [] } = activationOf(name);
        expect(value(-f) === -value(f)).toBe(true);
        if (!kinks.includes(f)) expect(derivative(-f)).toBe(derivative(f));
      }),
    );
  });

  it('says how small f must be to be a slope times f, exactly where it passes through 0', () => {
    for (const name of bent) {
      const { value, derivative, nearZero } = activationOf(name);
      expect(nearZero !== undefined, name).toBe(value(0) === 0);
      if (nearZero === undefined) continue;
      const { slope, slopeBelow = slope, belowExponent } = nearZero;
      expectWithin(slope, derivative(0), 2e-16);
      expectWithin(slopeBelow, derivative(-1e-300), 2e-16);
      for (const exponent of [belowExponent - 1, belowExponent - 30, -500, -1000]) {
        for (const mantissa of [1, 1.37, 1.99, -1.37]) {
          const f = mantissa * 2 ** exponent;
          const expected = (f < 0 ? slopeBelow : slope) * f;
          expectWithin(value(f), expected, 2 ** -52 * Math.abs(expected));
        }
      }
    }
  });
});
