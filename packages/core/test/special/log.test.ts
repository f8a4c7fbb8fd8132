import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { logBelow1 } from '../../src/special/log.ts';
import { expectWithinUlps } from '../support/expect-ulps.ts';
import { sha256 } from '../support/sha256.ts';
import { specialFigures } from '../support/special-figures.ts';

const { uniforms, near1, small, values } = specialFigures.log;

const drawn = ({ seed, count }: { seed: number; count: number }): Float64Array =>
  new RandomState(seed).randomSample(count);

describe("logBelow1 has the bits of glibc's log", () => {
  it('for uniform numbers', () => {
    expect(sha256(drawn(uniforms).map(logBelow1))).toBe(uniforms.sha256);
  });

  it('for numbers of 15/16 and above, where another polynomial takes over', () => {
    expect(sha256(drawn(near1).map((u) => logBelow1(1 - u / 16)))).toBe(near1.sha256);
  });

  it('for numbers of any size down to 1e-271', () => {
    expect(sha256(drawn(small).map((u, i) => logBelow1(u * 2 ** -(i % 900))))).toBe(small.sha256);
  });

  it('at the ends of its ranges', () => {
    expectWithinUlps(logBelow1, values, 0);
  });
});
