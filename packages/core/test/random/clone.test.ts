import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';

describe('RandomState.clone', () => {
  // Before the first block of 312 uniforms, within it, at its end, and behind it.
  it.each([0, 1, 311, 312, 313, 700])('goes on with the same numbers after %i uniforms', (n) => {
    const random = new RandomState(1);
    random.randomSample(n);
    expect([...random.clone().randomSample(700)]).toEqual([...random.randomSample(700)]);
  });

  it('takes the kept normal along', () => {
    const random = new RandomState(2);
    random.normal(3);
    expect([...random.clone().normal(5)]).toEqual([...random.normal(5)]);
  });

  it('moves alone: drawing from one does not move the other', () => {
    const random = new RandomState(4);
    random.normal(5);
    const copy = random.clone();
    copy.normal(1001);
    const expected = [...new RandomState(4).normal(10)].slice(5);
    expect([...random.normal(5)]).toEqual(expected);
  });
});
