import { describe, expect, it } from 'vitest';
import { activationNames } from '../../src/activations/activations.ts';
import { initializerNames } from '../../src/initializers/families.ts';
import { nearestName } from '../../src/sweep/nearest-name.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';

describe('an unknown name', () => {
  it.each([
    ['rleu', 'relu'],
    ['LeakyReLU', 'leaky_relu'],
    ['Tanh', 'tanh'],
    ['gelutanh', 'gelu_tanh'],
    ['hard_tanh', 'hardtanh'],
    ['soft', 'softplus'],
    ['sigmiod', 'sigmoid'],
  ])('of an activation, %s, is near %s', (given, meant) => {
    expect(nearestName(given, activationNames)).toBe(meant);
  });

  it.each([
    ['kaiming', 'kaiming_normal'],
    ['he', 'he_normal'],
    ['HeNormal', 'he_normal'],
    ['xavier_unifrom', 'xavier_uniform'],
    ['orthognal', 'orthogonal'],
    ['VarianceScaling', 'variance_scaling'],
  ])('of an initializer, %s, is near %s', (given, meant) => {
    expect(nearestName(given, initializerNames)).toBe(meant);
  });

  it('is near none if it is like none', () => {
    for (const given of ['', 'x', 'transformer', 'qqqqq']) expect(nearestName(given, activationNames)).toBeNull();
  });

  it.each([
    [{ activation: 'swish' }, 'activation: given "swish"; did you mean silu; allowed: '],
    [{ activation: ['relu', 'LeakyRelu(0.2)'] }, 'did you mean leaky_relu; allowed: '],
    [{ initializer: 'kaming_normal(mode=fan_out)' }, 'did you mean kaiming_normal; allowed: '],
    [{ initializer: 'Gaussian' }, 'did you mean fixed; allowed: '],
    [{ initializer: 'kaiming_normal(mode=fan_avg)' }, 'but kaiming_normal takes mode (fan_in, fan_out) and gain'],
  ])('is refused with the nearest known one: %j', (input, message) => {
    expect(() => parseSweepSpec(input)).toThrow(message);
  });
});
