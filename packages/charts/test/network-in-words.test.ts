import type { NetworkSpec } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { count, networkInWords } from '../src/index.ts';

const notebook: NetworkSpec = {
  layers: 50,
  width: 80,
  inputWidth: 1,
  outputWidth: 1,
  inputs: 1000,
  gradientInputs: 100,
  activation: 'relu',
  initializer: 'fixed',
  biasSigmaSq: 0,
};

describe('networkInWords(network)', () => {
  it("says of the notebook's network its activation, depth and width, and nothing that is as usual", () => {
    expect(networkInWords(notebook)).toBe('relu network, 50 layers of 80 units');
  });

  it.each<[Partial<NetworkSpec>, string]>([
    [{ layers: 1, width: 1 }, 'relu network, 1 layer of 1 unit'],
    [{ activation: 'leaky_relu(0.2)' }, 'leaky_relu(0.2) network, 50 layers of 80 units'],
    [{ inputWidth: 3 }, 'relu network, 50 layers of 80 units, 3 inputs and 1 output'],
    [{ outputWidth: 10 }, 'relu network, 50 layers of 80 units, 1 input and 10 outputs'],
    [{ initializer: 'orthogonal' }, 'relu network, 50 layers of 80 units, weights by orthogonal'],
    // 1/(3 · 80), to six digits.
    [{ biasSigmaSq: 1 / 240 }, 'relu network, 50 layers of 80 units, bias variance 0.00416667'],
    [{ dataSeed: 1000 }, 'relu network, 50 layers of 80 units, data of seed 1000'],
    [{ dataSeed: 0, inputWidth: 3 }, 'relu network, 50 layers of 80 units, 3 inputs and 1 output, data of seed 0'],
  ])('says what %o differs in', (change, words) => {
    expect(networkInWords({ ...notebook, ...change })).toBe(words);
  });

  it('does not say how many inputs it is measured on, which are no part of it', () => {
    expect(networkInWords({ ...notebook, inputs: 7, gradientInputs: 5 })).toBe(networkInWords(notebook));
  });
});

describe('count(n, noun)', () => {
  it.each([
    [0, '0 seeds'],
    [1, '1 seed'],
    [2, '2 seeds'],
  ])('of %d is %s', (n, words) => expect(count(n, 'seed')).toBe(words));
});
