import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { fromHex } from '../support/hex-float.ts';
import { normalFigures } from '../support/normal-figures.ts';
import { randomFigures } from '../support/random-figures.ts';
import { sha256 } from '../support/sha256.ts';

describe('RandomState of a key', () => {
  it.each(randomFigures.keys)('is the stream of NumPy for the key $seed', ({ seed, uniforms, normals }) => {
    expect([...new RandomState(seed).randomSample(uniforms.length)]).toEqual(uniforms.map(fromHex));
    expect([...new RandomState(seed).normal(normals.length)]).toEqual(normals.map(fromHex));
  });

  it('is the stream of NumPy for a key longer than the state of 624 words', () => {
    const { length, uniforms, normals } = randomFigures.longKey;
    const key = Array.from({ length }, (_, i) => i);
    expect([...new RandomState(key).randomSample(uniforms.length)]).toEqual(uniforms.map(fromHex));
    expect([...new RandomState(key).normal(normals.length)]).toEqual(normals.map(fromHex));
  });

  it.each(normalFigures.keys)("has NumPy's first $n normals to the bit, key $seed", ({ seed, n, ...figures }) => {
    expect(sha256(new RandomState(seed).normal(n))).toBe(figures.sha256);
  });

  it('gives another stream than the same number as a seed', () => {
    expect([...new RandomState([5]).randomSample(4)]).not.toEqual([...new RandomState(5).randomSample(4)]);
  });

  it.each([[[-1]], [[0, 2 ** 32]], [[0.5, 1]], [[1, NaN]]])('refuses the key %j', (key) => {
    expect(() => new RandomState(key)).toThrow(RangeError);
  });

  it('refuses an empty key', () => {
    expect(() => new RandomState([])).toThrow('at least one number');
    expect(() => new RandomState([])).toThrow(RangeError);
  });
});
