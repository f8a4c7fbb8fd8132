import { describe, expect, it } from 'vitest';
import { initParams } from '../../src/network/init-params.ts';
import { RandomState } from '../../src/random/random-state.ts';

const shapes = (options: Parameters<typeof initParams>[1]) => {
  const { weights, biases } = initParams(new RandomState(0), options);
  return {
    weights: weights.map(({ rows, columns }) => [rows, columns]),
    biases: biases.map(({ rows, columns }) => [rows, columns]),
  };
};

describe('initParams', () => {
  it('makes W_0 D × D_i, W_K D_o × D, and D × D between', () => {
    expect(shapes({ layers: 3, width: 4, sigmaSq: 1, inputWidth: 2, outputWidth: 5 })).toEqual({
      weights: [
        [4, 2],
        [4, 4],
        [4, 4],
        [5, 4],
      ],
      biases: [
        [4, 1],
        [4, 1],
        [4, 1],
        [5, 1],
      ],
    });
  });

  it('has one input and one output unless told otherwise', () => {
    expect(shapes({ layers: 1, width: 3, sigmaSq: 1 })).toEqual({
      weights: [
        [3, 1],
        [1, 3],
      ],
      biases: [
        [3, 1],
        [1, 1],
      ],
    });
  });

  it('reads the stream in the order W_0, W_K, W_1, …, each row by row, and times σ', () => {
    const { weights } = initParams(new RandomState(8), { layers: 3, width: 2, sigmaSq: 4 });
    const drawn = [...new RandomState(8).normal(12)].map((value) => 2 * value);
    expect([...weights[0].values]).toEqual(drawn.slice(0, 2));
    expect([...weights[3].values]).toEqual(drawn.slice(2, 4));
    expect([...weights[1].values]).toEqual(drawn.slice(4, 8));
    expect([...weights[2].values]).toEqual(drawn.slice(8, 12));
  });

  it('leaves the stream where the data begin', () => {
    const random = new RandomState(8);
    initParams(random, { layers: 3, width: 2, sigmaSq: 4 });
    expect([...random.normal(3)]).toEqual([...new RandomState(8).normal(15)].slice(12));
  });

  it('draws weights of variance σ² and sets all biases to zero', () => {
    const { weights, biases } = initParams(new RandomState(1), { layers: 3, width: 200, sigmaSq: 0.01 });
    const [, { values }] = weights;
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    // The variance of 40,000 normals has a standard error of σ²·sqrt(2/40000) = 0.7 %: five of them.
    expect(Math.abs(variance / 0.01 - 1)).toBeLessThan(0.035);
    for (const { values: bias } of biases) expect(bias.every((value) => value === 0)).toBe(true);
  });

  it('makes all weights zero at σ² = 0', () => {
    const { weights } = initParams(new RandomState(1), { layers: 2, width: 3, sigmaSq: 0 });
    for (const { values } of weights) expect(values.every((value) => value === 0)).toBe(true);
  });
});
