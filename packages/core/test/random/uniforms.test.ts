import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { fromHex } from '../support/hex-float.ts';
import { numpy } from '../support/numpy.ts';

describe('RandomState.randomSample', () => {
  it.each(numpy.random)('gives the uniforms of NumPy to the bit, seed $seed', ({ seed, uniformFirst }) => {
    const drawn = new RandomState(seed).randomSample(uniformFirst.length);
    expect([...drawn]).toEqual(uniformFirst.map(fromHex));
  });

  it('goes on where it stopped, over the 624 words that the generator makes at a time', () => {
    const whole = new RandomState(3).randomSample(1000);
    const random = new RandomState(3);
    const parts = [311, 1, 0, 2, 686].flatMap((n) => [...random.randomSample(n)]);
    expect(parts).toEqual([...whole]);
  });

  it('stays within [0, 1)', () => {
    const drawn = new RandomState(7).randomSample(100_000);
    expect(drawn.every((u) => u >= 0 && u < 1)).toBe(true);
  });
});
