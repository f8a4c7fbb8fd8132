import { facetsOf, parseSweepSpec, type NetworkSpec, type SweepSpecInput } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { criticalMark } from '../src/index.ts';

const network = (input: SweepSpecInput): NetworkSpec => facetsOf(parseSweepSpec(input))[0].network;

describe('criticalMark(network)', () => {
  it.each([
    ["He's variance for ReLU", {}, { sigmaSq: 2 / 80, label: '2/D = 0.025' }],
    ['tanh, critical at σ_w² = 1', { activation: 'tanh', width: 40 }, { sigmaSq: 1 / 40, label: '1/D = 0.025' }],
    ['linear', { activation: 'linear', width: 1000 }, { sigmaSq: 0.001, label: '1/D = 10⁻³' }],
    // THEORY: tanh at σ_b² = 0.05 is critical at σ_w² = 1.760955.
    [
      'tanh with biases',
      { activation: 'tanh', biasSigmaSq: 0.05 },
      { sigmaSq: expect.closeTo(1.760955 / 80, 7), label: '1.761/D = 0.022' },
    ],
    ['an uneven width', { width: 3 }, { sigmaSq: 2 / 3, label: '2/D = 0.667' }],
  ] as const)('is σ² = σ_w²/D: %s', (_, input, mark) => {
    expect(criticalMark(network(input))).toEqual(mark);
  });

  it('is not there where no σ² keeps signals stable: ReLU beside biases, GELU without', () => {
    expect(criticalMark(network({ biasSigmaSq: 0.1 }))).toBeUndefined();
    expect(criticalMark(network({ activation: 'gelu' }))).toBeUndefined();
  });
});
