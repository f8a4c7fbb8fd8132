import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activations } from '../../src/activations/activations.ts';
import { expectClose } from '../support/closeness.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('activations', () => {
  it('are listed by their own names', () => {
    expect(activationNames).toEqual(['relu', 'linear', 'tanh', 'sigmoid', 'silu', 'gelu', 'gelu_tanh', 'erf']);
    expect(Object.keys(activations)).toEqual(activationNames);
    for (const name of activationNames) expect(activations[name].name).toBe(name);
  });

  it('relu is max(0, f), and its derivative the indicator of f ≥ 0, so 1 at 0 as in the notebook', () => {
    fc.assert(
      fc.property(finite, (f) => {
        expect(activations.relu.value(f)).toBe(f > 0 ? f : 0);
        expect(activations.relu.derivative(f)).toBe(f >= 0 ? 1 : 0);
      }),
    );
    expect(activations.relu.derivative(0)).toBe(1);
    expect(activations.relu.derivative(-0)).toBe(1);
    expect(activations.relu.derivative(-Number.MIN_VALUE)).toBe(0);
  });

  it('relu gives 0, not −0, at and below zero', () => {
    for (const f of [-3, -0, 0]) expect(Object.is(activations.relu.value(f), 0)).toBe(true);
  });

  it('linear leaves everything as it is', () => {
    fc.assert(
      fc.property(finite, (f) => {
        expect(activations.linear.value(f)).toBe(f);
        expect(activations.linear.derivative(f)).toBe(1);
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
    expectClose(activations.tanh.derivative(f), derivative, 1e-14);
    expectClose(activations.tanh.derivative(-f), derivative, 1e-14);
  });

  it('tanh is odd, within ±1, and its derivative finite everywhere', () => {
    for (const f of [0, 1e-300, 1e-8, 1, 20, 372, 711, 1e10, Number.MAX_VALUE]) {
      expect(activations.tanh.value(f)).toBeLessThanOrEqual(1);
      expect(activations.tanh.value(-f)).toBe(-activations.tanh.value(f));
      expect(activations.tanh.derivative(f)).toBeGreaterThanOrEqual(0);
      expect(activations.tanh.derivative(f)).toBeLessThanOrEqual(1);
    }
  });

  it('says it is positively homogeneous exactly where φ(c·f) = c·φ(f), with its slopes', () => {
    const homogeneous = activationNames.filter((name) => activations[name].slopes !== undefined);
    expect(homogeneous).toEqual(['relu', 'linear']);
    fc.assert(
      fc.property(fc.constantFrom(...homogeneous), finite, fc.integer({ min: -20, max: 20 }), (name, f, exponent) => {
        const { value, derivative, slopes } = activations[name];
        expect(value(f * 2 ** exponent)).toBe(value(f) * 2 ** exponent);
        expect(derivative(f)).toBe(f >= 0 ? slopes?.positive : slopes?.negative);
      }),
    );
  });

  // THEORY 3: χ1 = σ_w² E[φ′(√q* z)²] = 1: He's 2 for ReLU; 1 for linear; without biases, where q* = 0, 1/φ′(0)² = 1 for
  // tanh and π/4 for erf. At the χ1 = 1 points of GELU and SiLU no stable q* exists; a sigmoid has none at q* = 0.
  it('are critical where theory says so', () => {
    const critical = activationNames.map((name) => [name, activations[name].criticalSigmaWSq]);
    expect(Object.fromEntries(critical)).toEqual({
      relu: 2,
      linear: 1,
      tanh: 1,
      sigmoid: null,
      silu: null,
      gelu: null,
      gelu_tanh: null,
      erf: 0.7853981633974483,
    });
  });
});
