import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { std } from '../../src/statistics/std.ts';
import { expectClose } from '../support/closeness.ts';
import { fixture } from '../support/fixture.ts';

const { sets } = fixture('std.json') as { sets: { set: string; std: number }[] };

const normals = (n: number): Float64Array => new RandomState(0).normal(n);
const valuesOf: Readonly<Record<string, Float64Array>> = {
  '1000 normals of seed 0': normals(1000),
  '1000 normals of seed 0, plus 1e6': normals(1000).map((value) => value + 1e6),
  '1000 normals of seed 0, times 1e-100': normals(1000).map((value) => value * 1e-100),
  '1000 normals of seed 0, times 1e100': normals(1000).map((value) => value * 1e100),
  '7 normals of seed 0': normals(7),
  '2 normals of seed 0': normals(2),
};

describe('std', () => {
  it.each(sets)("is NumPy's of $set to 1e-14", ({ set, std: expected }) => {
    // About 1e6 each value is rounded to 1e-10, and normals may lie a few units in the last place from NumPy's.
    expectClose(std(valuesOf[set]), expected, set.includes('plus') ? 1e-11 : 1e-14);
  });

  it('divides by n, not by n − 1', () => {
    expect(std(Float64Array.of(1, 3))).toBe(1);
    expect(std(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBe(2);
  });

  it('is NaN of no values and 0 of one', () => {
    expect(std(new Float64Array())).toBeNaN();
    expect(std(Float64Array.of(-4.2))).toBe(0);
  });

  it('does not change its values', () => {
    const values = Float64Array.of(3, 1, 2);
    std(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});
