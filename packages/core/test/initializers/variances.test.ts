import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { torchGains } from '../../src/initializers/gains.ts';
import { initializerNames } from '../../src/initializers/families.ts';
import { initializerOf } from '../../src/initializers/initializer-name.ts';
import { expectClose } from '../support/closeness.ts';

const fans = fc.integer({ min: 1, max: 1e6 });
const variance = (name: string, fanIn: number, fanOut: number): number =>
  initializerOf(name).varianceOf(fanIn, fanOut) ?? NaN;

describe('torchGains', () => {
  // torch.nn.init.calculate_gain, of PyTorch 2: 1, 1, 5/3, √2, √(2/(1 + 0.01²)), 3/4.
  it('are those of calculate_gain', () => {
    expect(torchGains).toEqual({
      linear: 1,
      sigmoid: 1,
      tanh: 5 / 3,
      relu: Math.sqrt(2),
      leaky_relu: Math.sqrt(2 / (1 + 0.01 ** 2)),
      selu: 3 / 4,
    });
  });
});

describe('the variance of an initializer', () => {
  // The formulas of torch.nn.init and keras.initializers, for 80 inputs and 20 outputs.
  it.each([
    ['kaiming_normal', 2 / 80],
    ['kaiming_uniform', 2 / 80],
    ['kaiming_normal(mode=fan_out)', 2 / 20],
    ['kaiming_normal(gain=1)', 1 / 80],
    ['kaiming_uniform(gain=tanh,mode=fan_out)', 25 / 9 / 20],
    ['kaiming_normal(gain=leaky_relu)', 2 / 1.0001 / 80],
    ['kaiming_normal(gain=selu)', 9 / 16 / 80],
    ['xavier_normal', 2 / 100],
    ['xavier_uniform', 2 / 100],
    ['xavier_uniform(gain=1.5)', (2.25 * 2) / 100],
    ['orthogonal', 1 / 80],
    ['orthogonal(gain=2)', 4 / 80],
    ['torch_linear', 1 / 240],
    ['variance_scaling', 1 / 80],
    ['variance_scaling(mode=fan_out)', 1 / 20],
    ['variance_scaling(scale=3,mode=fan_avg)', 3 / 50],
    ['he_normal', 2 / 80],
    ['glorot_uniform', 1 / 50],
    ['lecun_normal', 1 / 80],
  ])('%s', (name, expected) => {
    expectClose(initializerOf(name).varianceOf(80, 20), expected, 4e-16);
  });

  it.each([
    ['kaiming_normal', 'he_normal'],
    ['kaiming_uniform', 'he_uniform'],
    ['kaiming_normal', 'variance_scaling(scale=2)'],
    ['kaiming_normal(mode=fan_out)', 'variance_scaling(scale=2,mode=fan_out,distribution=untruncated_normal)'],
    ['kaiming_normal(gain=linear)', 'lecun_normal'],
    ['kaiming_uniform(gain=sigmoid)', 'lecun_uniform'],
    ['xavier_normal', 'glorot_normal'],
    ['xavier_uniform', 'glorot_uniform'],
    ['xavier_uniform', 'variance_scaling(mode=fan_avg,distribution=uniform)'],
  ])('is the same in PyTorch and in Keras: %s and %s', (torch, keras) => {
    fc.assert(
      fc.property(fans, fans, (fanIn, fanOut) => {
        expect(variance(torch, fanIn, fanOut)).toBe(variance(keras, fanIn, fanOut));
      }),
    );
  });

  it.each(initializerNames)('is finite and above 0 for any fans, or none at all: %s', (name) => {
    fc.assert(
      fc.property(fans, fans, (fanIn, fanOut) => {
        const { varianceOf } = initializerOf(name);
        if (name === 'fixed') expect(varianceOf(fanIn, fanOut)).toBeNull();
        else expect(variance(name, fanIn, fanOut)).toBeGreaterThan(0);
        expect(Number.isFinite(varianceOf(fanIn, fanOut) ?? 0)).toBe(true);
      }),
    );
  });

  it('of biases is 1/(3·fan_in) for torch_linear, and no other has any', () => {
    expect(initializerOf('torch_linear').biasVarianceOf?.(80)).toBe(1 / 240);
    const others = initializerNames.filter((name) => name !== 'torch_linear');
    for (const name of others) expect(initializerOf(name).biasVarianceOf).toBeUndefined();
  });
});

describe('the distribution of an initializer', () => {
  it.each([
    ['fixed', 'normal'],
    ['fixed(distribution=uniform)', 'uniform'],
    ['fixed(distribution=truncated_normal)', 'truncated'],
    ['kaiming_normal', 'normal'],
    ['kaiming_uniform', 'uniform'],
    ['xavier_normal', 'normal'],
    ['xavier_uniform', 'uniform'],
    ['orthogonal', 'orthogonal'],
    ['torch_linear', 'uniform'],
    ['variance_scaling', 'truncated'],
    ['variance_scaling(distribution=untruncated_normal)', 'normal'],
    ['variance_scaling(distribution=uniform)', 'uniform'],
    ['he_normal', 'truncated'],
    ['he_uniform', 'uniform'],
    ['glorot_normal', 'truncated'],
    ['glorot_uniform', 'uniform'],
    ['lecun_normal', 'truncated'],
    ['lecun_uniform', 'uniform'],
  ])('%s is %s', (name, distribution) => {
    expect(initializerOf(name).distribution).toBe(distribution);
  });
});
