import { facetsOf, parseSweepSpec, type NetworkSpec, type SweepSpecInput } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { criticalMark } from '../src/index.ts';

const network = (input: SweepSpecInput): NetworkSpec => facetsOf(parseSweepSpec(input))[0].network;

describe('criticalMark(network)', () => {
  it.each([
    ["He's variance for ReLU", {}, { sigmaSq: 2 / 80, label: '2/D = 0.025' }],
    ['tanh, critical at σ_w² = 1', { activation: 'tanh', width: 40 }, { sigmaSq: 1 / 40, label: '1/D = 0.025' }],
    ['linear', { activation: 'linear', width: 1000 }, { sigmaSq: 0.001, label: '1/D = 10⁻³' }],
    ['an uneven width', { width: 3 }, { sigmaSq: 2 / 3, label: '2/D = 0.667' }],
  ] as const)('is σ² = σ_w²/D: %s', (_, input, mark) => {
    expect(criticalMark(network(input))).toEqual(mark);
  });

  it('is not there for a network with biases', () => {
    expect(criticalMark(network({ biasSigmaSq: 0.1 }))).toBeUndefined();
  });
});
