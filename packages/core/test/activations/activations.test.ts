import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
/** Products with small slopes stay normal. */
const normal = finite.map((f) => (Math.abs(f) < 1e-290 ? 0 : f));

describe('activations', () => {
  it('are listed by their own names', () => {
    const names =
      'relu leaky_relu elu selu gelu gelu_tanh silu mish softplus tanh sigmoid erf hardtanh softsign sin linear';
    expect(activationNames).toEqual(names.split(' '));
    for (const name of activationNames) expect(activationOf(name).name).toBe(name);
  });

  it('relu is max(0, f), and its derivative the indicator of f ≥ 0, so 1 at 0 as in the notebook', () => {
    fc.assert(
      fc.property(finite, (f) => {
        expect(activationOf('relu').value(f)).toBe(f > 0 ? f : 0);
        expect(activationOf('relu').derivative(f)).toBe(f >= 0 ? 1 : 0);
      }),
    );
    expect(activationOf('relu').derivative(0)).toBe(1);
    expect(activationOf('relu').derivative(-0)).toBe(1);
    expect(activationOf('relu').derivative(-Number.MIN_VALUE)).toBe(0);
  });

  it('relu gives 0, not −0, at and below zero', () => {
    for (const f of [-3, -0, 0]) expect(Object.is(activationOf('relu').value(f), 0)).toBe(true);
  });

  it('linear leaves everything as it is', () => {
    fc.assert(
      fc.property(finite, (f) => {
        expect(activationOf('linear').value(f)).toBe(f);
        expect(activationOf('linear').derivative(f)).toBe(1);
      }),
    );
  });

  // numpy: [float(1/np.cosh(np.longdouble(x))**2) for x in (0, .5, 1, 20, 100)]
  it.each([
    [0, 1],
    [0.5, 0.7864477329659274],
    [1, 0.4199743416140261],
    [20, 1.6993417021166355e-17],
    [100, 5.53558610694695e-87],
  ])('tanh′(%d) is %d, with digits where 1 − tanh² has none', (f, derivative) => {
    expectClose(activationOf('tanh').derivative(f), derivative, 1e-14);
    expectClose(activationOf('tanh').derivative(-f), derivative, 1e-14);
  });

  it('tanh is odd, within ±1, and its derivative finite everywhere', () => {
    for (const f of [0, 1e-300, 1e-8, 1, 20, 372, 711, 1e10, Number.MAX_VALUE]) {
      expect(activationOf('tanh').value(f)).toBeLessThanOrEqual(1);
      expect(activationOf('tanh').value(-f)).toBe(-activationOf('tanh').value(f));
      expect(activationOf('tanh').derivative(f)).toBeGreaterThanOrEqual(0);
      expect(activationOf('tanh').derivative(f)).toBeLessThanOrEqual(1);
    }
  });

  it('says it is positively homogeneous exactly where φ(c·f) = c·φ(f), with its slopes', () => {
    const homogeneous = activationNames.filter((name) => activationOf(name).slopes !== undefined);
    expect(homogeneous).toEqual(['relu', 'leaky_relu', 'linear']);
    fc.assert(
      fc.property(fc.constantFrom(...homogeneous), normal, fc.integer({ min: -20, max: 20 }), (name, f, exponent) => {
        const { value, derivative, slopes } = activationOf(name);
        expect(value(f * 2 ** exponent)).toBe(value(f) * 2 ** exponent);
        expect(derivative(f)).toBe(f >= 0 ? slopes?.positive : slopes?.negative);
      }),
    );
  });

  it('have at a kink the derivative from the right', () => {
    const kinks = activationNames.flatMap((name) => (activationOf(name).kinks ?? []).map((f) => ({ name, f })));
    expect(kinks.map(({ name, f }) => `${name} ${f}`)).toEqual([
      'relu 0',
      'leaky_relu 0',
      'elu 0',
      'selu 0',
      'hardtanh -1',
      'hardtanh 1',
      'softsign 0',
    ]);
    for (const { name, f } of kinks) {
      const { value, derivative } = activationOf(name);
      expectClose((value(f + 2 ** -30) - value(f)) * 2 ** 30, derivative(f), 1e-8);
      expectWithin(value(f - 2 ** -40), value(f), 2 ** -39);
      expect(derivative(-0)).toBe(derivative(0));
    }
  });

  it('have a kink, or are smooth, or are straight', () => {
    for (const name of activationNames) {
      const { kinks, smooth } = activationOf(name);
      expect(kinks !== undefined, name).toBe(smooth !== true && name !== 'linear');
    }
  });
});
