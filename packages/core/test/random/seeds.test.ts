import { describe, expect, it } from 'vitest';
import { maxSeed, RandomState } from '../../src/random/random-state.ts';
import { fromHex } from '../support/hex-float.ts';
import { randomFigures } from '../support/random-figures.ts';

describe('RandomState of a seed', () => {
  it.each(randomFigures.seeds)('is the stream of NumPy for seed $seed', ({ seed, uniforms, normals }) => {
    expect([...new RandomState(seed).randomSample(uniforms.length)]).toEqual(uniforms.map(fromHex));
    expect([...new RandomState(seed).normal(normals.length)]).toEqual(normals.map(fromHex));
  });

  it('takes seeds up to 2^32 − 1', () => {
    expect(maxSeed).toBe(4294967295);
  });

  it.each([-1, 2 ** 32, 0.5, NaN, Infinity, -Infinity])('refuses the seed %s, saying what is allowed', (seed) => {
    expect(() => new RandomState(seed)).toThrow(RangeError);
    expect(() => new RandomState(seed)).toThrow(`a whole number from 0 to 4294967295, but ${seed} was given`);
  });
});
