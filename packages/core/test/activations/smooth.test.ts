import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { expectWithin } from '../support/closeness.ts';

const smooth = activationNames.filter((name) => activationOf(name).smooth === true);
const moderate = fc.double({ min: -30, max: 30, noNaN: true });

describe('a smooth activation', () => {
  it('is any but those with a kink or of one slope, which rays take', () => {
    expect(smooth).toEqual(['gelu', 'gelu_tanh', 'silu', 'mish', 'softplus', 'tanh', 'sigmoid', 'erf', 'sin']);
  });

  it.each(smooth)('has a derivative that its differences tend to: %s', (name) => {
    const { value, derivative } = activationOf(name);
    fc.assert(
      fc.property(moderate, (f) => {
        const step = 1e-4;
        // The third derivative is below 3; values of up to 30 are rounded to 4e-15.
        expectWithin((value(f + step) - value(f - step)) / (2 * step), derivative(f), 3e-8);
      }),
    );
  });

  it.each(smooth)('has a derivative at the infinities too, and below all numbers a value: %s', (name) => {
    const { value, derivative } = activationOf(name);
    // A sine has no limit there.
    if (name === 'sin') {
      expect(Math.abs(derivative(Infinity))).toBeLessThanOrEqual(1);
      return;
    }
    for (const f of [Infinity, -Infinity]) expect([0, 1]).toContain(Math.abs(derivative(f)));
    expect([0, 1]).toContain(Math.abs(value(-Infinity)));
  });
});
