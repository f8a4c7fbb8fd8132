import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { fromHex } from '../support/hex-float.ts';
import { numpy } from '../support/numpy.ts';
import { ulpsBetween } from '../support/ulps.ts';

describe.each(numpy.random)('RandomState($seed).normal', ({ seed, n, first, last, sum, sumSquares }) => {
  const drawn = new RandomState(seed).normal(n);
  const ulps = (values: Float64Array, hexes: readonly string[]): number[] =>
    hexes.map((hex, i) => ulpsBetween(values[i], fromHex(hex)));

  it("lies within 4 ULP of NumPy's first numbers", () => {
    expect(Math.max(...ulps(drawn, first))).toBeLessThanOrEqual(4);
  });

  it("lies within 4 ULP of NumPy's last numbers of a million", () => {
    expect(Math.max(...ulps(drawn.subarray(n - last.length), last))).toBeLessThanOrEqual(4);
  });

  // 4 ULP of each of a million numbers of mean size 0.8 are 7e-10 at most; summation adds rounding of 1e3 · 1e-16 a block.
  it("has NumPy's sum over a million numbers to 1e-9", () => {
    expectWithin(blockSum(drawn), sum, 1e-9);
  });

  it("has NumPy's sum of squares over a million numbers to 1e-13 relative", () => {
    expectClose(blockSum(drawn.map((value) => value * value)), sumSquares, 1e-13);
  });
});

/** Sums of a thousand at a time, so that rounding stays far below the tolerances. */
function blockSum(values: Float64Array): number {
  let total = 0;
  for (let start = 0; start < values.length; start += 1000) {
    total += values.subarray(start, start + 1000).reduce((sum, value) => sum + value, 0);
  }
  return total;
}
