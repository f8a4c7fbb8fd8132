import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/random/random-state.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { fromHex } from '../support/hex-float.ts';
import { normalFigures } from '../support/normal-figures.ts';
import { numpy } from '../support/numpy.ts';
import { sha256 } from '../support/sha256.ts';

describe.each(numpy.random)('RandomState($seed).normal', ({ seed, n, first, last, sum, sumSquares, ...figures }) => {
  const drawn = new RandomState(seed).normal(n);

  it("has NumPy's first numbers to the bit", () => {
    expect([...drawn.subarray(0, first.length)]).toEqual(first.map(fromHex));
  });

  it("has NumPy's last numbers of a million to the bit", () => {
    expect([...drawn.subarray(n - last.length)]).toEqual(last.map(fromHex));
  });

  it("has every one of NumPy's million numbers to the bit", () => {
    expect(sha256(drawn)).toBe(figures.sha256LittleEndianFloat64);
  });

  // Summation of a million numbers of mean size 0.8 adds rounding of 1e3 · 1e-16 a block.
  it("has NumPy's sum over a million numbers to 1e-9", () => {
    expectWithin(blockSum(drawn), sum, 1e-9);
  });

  it("has NumPy's sum of squares over a million numbers to 1e-13 relative", () => {
    expectClose(blockSum(drawn.map((value) => value * value)), sumSquares, 1e-13);
  });
});

describe('ten million normals', () => {
  // Pieces of a few, of whole blocks of the generator, beyond what the kernel draws at a time, and the rest.
  const pieces = [1, 3, 624, 311, 131_072, 131_073, 500_000, 2_999_999];

  it.each(normalFigures.long)(
    "are NumPy's to the bit, drawn in uneven pieces, seed $seed",
    ({ seed, n, ...figures }) => {
      const random = new RandomState(seed);
      const drawn = new Float64Array(n);
      let start = 0;
      for (const length of [...pieces, Infinity]) {
        const piece = drawn.subarray(start, Math.min(n, start + length));
        random.fillNormal(piece);
        start += piece.length;
      }
      expect(start).toBe(n);
      expect(sha256(drawn)).toBe(figures.sha256);
    },
  );
});

/** Sums of a thousand at a time, so that rounding stays far below the tolerances. */
function blockSum(values: Float64Array): number {
  let total = 0;
  for (let start = 0; start < values.length; start += 1000) {
    total += values.subarray(start, start + 1000).reduce((sum, value) => sum + value, 0);
  }
  return total;
}
