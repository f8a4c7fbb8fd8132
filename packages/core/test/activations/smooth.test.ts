import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activations } from '../../src/activations/activations.ts';
import { activationFigures, cancellingInDerivative, expectActivation } from '../support/activation-figures.ts';
import { expectWithin } from '../support/closeness.ts';

const smooth = activationNames.filter((name) => activations[name].smooth === true);
const moderate = fc.double({ min: -30, max: 30, noNaN: true });

describe('a smooth activation', () => {
  it('is any but those with a kink or of one slope, which rays take', () => {
    expect(smooth).toEqual(activationNames.filter((name) => activations[name].slopes === undefined));
    expect(activationFigures.map(({ name }) => name).toSorted()).toEqual(smooth.toSorted());
  });

  it.each(activationFigures)('has its value and derivative to the last digits: $name', ({ name, points }) => {
    for (const { f, value, derivative } of points) {
      expectActivation(activations[name].value(f), value, f);
      expectActivation(activations[name].derivative(f), derivative, f, cancellingInDerivative(name, f));
    }
  });

  it.each(smooth)('has a derivative that its differences tend to: %s', (name) => {
    const { value, derivative } = activations[name];
    fc.assert(
      fc.property(moderate, (f) => {
        const step = 1e-4;
        // The third derivative is below 3; values of up to 30 are rounded to 4e-15.
        expectWithin((value(f + step) - value(f - step)) / (2 * step), derivative(f), 3e-8);
      }),
    );
  });

  it.each(smooth)('has a derivative at the infinities too, and below all numbers a value: %s', (name) => {
    const { value, derivative } = activations[name];
    for (const f of [Infinity, -Infinity]) expect([0, 1]).toContain(Math.abs(derivative(f)));
    expect([0, 1]).toContain(Math.abs(value(-Infinity)));
  });

  it.each(smooth)('is finite everywhere, and so is its derivative: %s', (name) => {
    for (const size of [0, Number.MIN_VALUE, 1e-300, 1, 26, 27, 28, 38, 372, 711, 746, 1e10, 1e154, Number.MAX_VALUE]) {
      for (const f of [size, -size]) {
        expect(Number.isFinite(activations[name].value(f)), `φ(${f})`).toBe(true);
        expect(Number.isFinite(activations[name].derivative(f)), `φ′(${f})`).toBe(true);
      }
    }
  });

  it('says it is odd exactly where φ(−f) = −φ(f), to the bit', () => {
    const odd = activationNames.filter((name) => activations[name].odd === true);
    expect(odd).toEqual(['tanh', 'erf']);
    for (const name of smooth) {
      const isOdd = [0.1, 0.5, 1, 3].every((f) => activations[name].value(-f) === -activations[name].value(f));
      expect(isOdd, name).toBe(odd.includes(name));
    }
    fc.assert(
      fc.property(fc.constantFrom(...odd), moderate, (name, f) => {
        expect(activations[name].value(-f) === -activations[name].value(f)).toBe(true);
        expect(activations[name].derivative(-f)).toBe(activations[name].derivative(f));
      }),
    );
  });

  it('says how small f must be to be a slope times f, exactly where it passes through 0', () => {
    for (const name of smooth) {
      const { value, derivative, nearZero } = activations[name];
      expect(nearZero !== undefined, name).toBe(value(0) === 0);
      if (nearZero === undefined) continue;
      expectWithin(nearZero.slope, derivative(0), 2e-16);
      for (const exponent of [nearZero.belowExponent - 1, nearZero.belowExponent - 30, -500, -1000]) {
        for (const mantissa of [1, 1.37, 1.99, -1.37]) {
          const f = mantissa * 2 ** exponent;
          expectWithin(value(f), nearZero.slope * f, 2 ** -52 * Math.abs(nearZero.slope * f));
        }
      }
    }
  });
});
