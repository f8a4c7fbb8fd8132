import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { fromHex } from '../support/hex-float.ts';
import { randomFigures } from '../support/random-figures.ts';

describe('the second normal of a pair', () => {
  it('is kept for the next call: normal(1) then normal(2) is normal(3)', () => {
    const random = new RandomState(0);
    expect([...random.normal(1), ...random.normal(2)]).toEqual([...new RandomState(0).normal(3)]);
  });

  it('is kept however a stream is cut up', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(7), { maxLength: 12 }), (seed, sizes) => {
        const random = new RandomState(seed);
        const parts = sizes.flatMap((n) => [...random.normal(n)]);
        expect(parts).toEqual([...new RandomState(seed).normal(parts.length)]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not disturbed by uniforms drawn in between, as in NumPy', () => {
    const { seed, draws } = randomFigures.interleaved;
    const random = new RandomState(seed);
    for (const { call, n, values } of draws) {
      const drawn = random[call](n);
      expect(drawn.length).toBe(n);
      expect([...drawn.subarray(0, values.length)]).toEqual(values.map(fromHex));
    }
  });

  it('is written first by fillNormal', () => {
    const random = new RandomState(9);
    random.normal(1);
    const out = new Float64Array(4).fill(NaN);
    random.fillNormal(out);
    expect([...out]).toEqual([...new RandomState(9).normal(5)].slice(1));
  });
});
