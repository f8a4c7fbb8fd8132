import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activationNames,
  activationOf,
  parseActivationName,
  type ActivationName,
} from '../../src/activations/activations.ts';

const slopes = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the name of an activation', () => {
  it('is read from itself', () => {
    for (const name of activationNames) expect(parseActivationName(name)).toBe(name);
    fc.assert(
      fc.property(slopes, (a) => {
        const name = parseActivationName(`leaky_relu(${a})`) ?? expect.fail(`a slope of ${a} is not read`);
        expect(parseActivationName(name)).toBe(name);
        expect(activationOf(name)).toMatchObject({ name, slopes: { negative: a + 0, positive: 1 } });
      }),
    );
  });

  it.each([
    ['leaky_relu(0.01)', 'leaky_relu'],
    [' leaky_relu ', 'leaky_relu'],
    ['leaky_relu( 0.20 )', 'leaky_relu(0.2)'],
    ['leaky_relu (2e-1)', 'leaky_relu(0.2)'],
    ['leaky_relu(.5)', 'leaky_relu(0.5)'],
    ['leaky_relu(-1)', 'leaky_relu(-1)'],
    ['leaky_relu(-0)', 'leaky_relu(0)'],
    ['leaky_relu(1e6)', 'leaky_relu(1000000)'],
    [' tanh', 'tanh'],
  ])('has one spelling: %s is %s', (text, name) => {
    expect(parseActivationName(text)).toBe(name);
  });

  it.each([
    'swish',
    'Relu',
    '',
    'relu(0.1)',
    'leaky_relu()',
    'leaky_relu(x)',
    'leaky_relu(0.1',
    'leaky_relu(0.1,0.2)',
    'leaky_relu(Infinity)',
    'leaky_relu(1e999)',
    'leaky_relu(1.1e6)',
    'leaky_relu(0x1)',
  ])('is not %s', (text) => {
    expect(parseActivationName(text)).toBeNull();
    expect(() => activationOf(text as ActivationName)).toThrow(RangeError);
  });

  it('stands for one object, however it was made', () => {
    expect(activationOf('leaky_relu(0.2)')).toBe(activationOf('leaky_relu(0.2)'));
    expect(activationOf('leaky_relu(0.01)').name).toBe('leaky_relu');
  });
});

describe('a leaky ReLU', () => {
  it('is f from zero on and a·f below, with these slopes for derivatives, and 1 at zero', () => {
    fc.assert(
      fc.property(slopes, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (a, f) => {
        const { value, derivative } = activationOf(`leaky_relu(${a})`);
        expect(value(f) + 0).toBe((f >= 0 ? f : a * f) + 0);
        expect(derivative(f)).toBe(f >= 0 ? 1 : a + 0);
      }),
    );
  });

  it('is ReLU at 0, to the bit, linear at 1, and the size at −1', () => {
    for (const f of [-3, -0.5, -0, 0, 0.5, 3]) {
      expect(Object.is(activationOf('leaky_relu(0)').value(f), activationOf('relu').value(f))).toBe(true);
      expect(activationOf('leaky_relu(1)').value(f)).toBe(f);
      expect(activationOf('leaky_relu(-1)').value(f) + 0).toBe(Math.abs(f));
    }
  });
});
