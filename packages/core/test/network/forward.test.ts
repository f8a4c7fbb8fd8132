import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { forward } from '../../src/network/forward.ts';
import { matrix } from '../../src/network/matrix.ts';

describe('forward', () => {
  // By hand: f_0 = (1, −1)ᵀ·x + (0.5, 0.25)ᵀ, h_1 = φ(f_0), f_1 = (2, 3)·h_1 + 10, for x = 1 and x = −2.
  const params = {
    weights: [matrix(2, 1, [1, -1]), matrix(1, 2, [2, 3])],
    biases: [matrix(2, 1, [0.5, 0.25]), matrix(1, 1, [10])],
  };
  const input = matrix(1, 2, [1, -2]);

  it('adds each bias to its own row, for every example', () => {
    const { f, h, output } = forward(input, params, activationOf('relu'));
    expect(h).toEqual([input, matrix(2, 2, [1.5, 0, 0, 2.25])]);
    expect(f).toEqual([matrix(2, 2, [1.5, -1.5, -0.75, 2.25]), matrix(1, 2, [13, 16.75])]);
    expect(output).toEqual(matrix(1, 2, [13, 16.75]));
  });

  it('applies no activation to the output', () => {
    const { output } = forward(
      input,
      { ...params, biases: [params.biases[0], matrix(1, 1, [-100])] },
      activationOf('relu'),
    );
    expect(output).toEqual(matrix(1, 2, [-97, -93.25]));
  });

  it('leaves the input as it is, and has it as h_0', () => {
    const { h } = forward(input, params, activationOf('tanh'));
    expect(h[0]).toBe(input);
    expect([...input.values]).toEqual([1, -2]);
  });
});
