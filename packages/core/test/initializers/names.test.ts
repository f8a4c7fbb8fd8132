import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializerFamilies, initializerNames } from '../../src/initializers/families.ts';
import { initializerOf, parseInitializerName } from '../../src/initializers/initializer-name.ts';

describe('parseInitializerName', () => {
  it.each(initializerNames)('reads %s as itself, with or without an empty list of arguments', (name) => {
    for (const text of [name, ` ${name} `, `${name}()`, `${name} ( )`]) expect(parseInitializerName(text)).toBe(name);
  });

  it.each([
    ['kaiming_normal(mode=fan_out)', 'kaiming_normal(mode=fan_out)'],
    ['kaiming_normal( gain = 1.50 , mode = fan_out )', 'kaiming_normal(mode=fan_out,gain=1.5)'],
    ['kaiming_uniform(gain=tanh)', 'kaiming_uniform(gain=tanh)'],
    ['xavier_uniform(gain=1e0003)', 'xavier_uniform(gain=1000)'],
    ['xavier_normal(gain=1.5)', 'xavier_normal(gain=1.5)'],
    ['orthogonal(gain=relu)', 'orthogonal(gain=relu)'],
    ['fixed(distribution=uniform)', 'fixed(distribution=uniform)'],
    ['fixed(distribution=truncated_normal)', 'fixed(distribution=truncated_normal)'],
    [
      'variance_scaling(distribution=uniform,scale=2.0,mode=fan_avg)',
      'variance_scaling(scale=2,mode=fan_avg,distribution=uniform)',
    ],
  ])('spells %s as %s', (text, name) => {
    expect(parseInitializerName(text)).toBe(name);
  });

  it.each([
    ['kaiming_normal(mode=fan_in,gain=relu)', 'kaiming_normal'],
    // The same float64 as √2, which PyTorch spells as the gain of a leaky ReLU of slope 0.
    ['kaiming_uniform(gain=1.4142135623730951)', 'kaiming_uniform'],
    ['xavier_normal(gain=1.0)', 'xavier_normal'],
    ['orthogonal(gain=linear)', 'orthogonal'],
    ['orthogonal(gain=sigmoid)', 'orthogonal'],
    ['variance_scaling(scale=1,mode=fan_in,distribution=truncated_normal)', 'variance_scaling'],
    ['fixed(distribution=normal)', 'fixed'],
  ])('leaves out what is as usual: %s is %s', (text, name) => {
    expect(parseInitializerName(text)).toBe(name);
  });

  it.each([
    '',
    'he',
    'Kaiming_normal',
    'kaiming_normal(',
    'kaiming_normal)',
    'kaiming_normal(mode)',
    'kaiming_normal(mode=)',
    'kaiming_normal(=fan_in)',
    'kaiming_normal(mode=fan_avg)',
    'kaiming_normal(mode=fan_in,mode=fan_in)',
    'kaiming_normal(mode=fan_in,)',
    'kaiming_normal(mode=fan_in=fan_out)',
    'kaiming_normal(fan_out)',
    'kaiming_normal(nonlinearity=relu)',
    'kaiming_normal(gain=0)',
    'kaiming_normal(gain=-1)',
    'kaiming_normal(gain=NaN)',
    'kaiming_normal(gain=1e101)',
    'kaiming_normal(gain=1e-101)',
    'kaiming_normal(gain=0x2)',
    'kaiming_normal(gain=toString)',
    'kaiming_normal(toString=1)',
    'kaiming_normal(gain=(2))',
    'kaiming_normal(gain=2) normal',
    'he_normal(scale=2)',
    'torch_linear(gain=1)',
    'fixed(sigma=1)',
    'fixed(distribution=untruncated_normal)',
    'variance_scaling(scale=relu)',
    'variance_scaling(distribution=normal)',
    'kaiming_normal,fixed',
    '__proto__',
  ])('refuses %j', (text) => {
    expect(parseInitializerName(text)).toBeNull();
  });

  it('reads what it spelled as the same', () => {
    const values = fc.constantFrom(
      'fan_in',
      'fan_out',
      'fan_avg',
      'uniform',
      'normal',
      'truncated_normal',
      'relu',
      'selu',
      '2',
      '.5',
      '1e-7',
      '1e21',
    );
    const texts = fc.constantFrom(...initializerNames).chain((name) => {
      const keys = Object.keys(initializerFamilies[name].parameters);
      return fc
        .tuple(fc.shuffledSubarray(keys), fc.array(values, { minLength: 3, maxLength: 3 }))
        .map(([chosen, each]) => {
          return `${name}(${chosen.map((key, i) => `${key}=${each[i]}`).join(', ')})`;
        });
    });
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const name = parseInitializerName(text);
        if (name === null) return;
        taken++;
        expect(parseInitializerName(name)).toBe(name);
        expect(initializerOf(text).name).toBe(name);
        expect(initializerOf(text).varianceOf(3, 5)).toBe(initializerOf(name).varianceOf(3, 5));
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe('initializerOf', () => {
  it('refuses what is no initializer, saying which there are', () => {
    expect(() => initializerOf('he')).toThrow(RangeError);
    expect(() => initializerOf('he')).toThrow('no initializer is named "he"; there are fixed, kaiming_normal');
  });
});
