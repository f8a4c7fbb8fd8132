import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/record-files/file-problem.ts';
import { assertRuns } from '../../src/record-files/parquet/run-bounds.ts';

// After https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE: an even head is twice how often the next value comes,
// an odd one twice how many groups of eight packed values follow, and 1.
describe('assertRuns(bytes, bits, count)', () => {
  it.each([
    ['a run', [10 << 1, 1], 1, 10],
    ['packed values, the last of which stand for nothing', [(2 << 1) | 1, 0xff, 0x03], 1, 10],
    ['both', [8 << 1, 1, (1 << 1) | 1, 0x02], 1, 10],
    ['values of no bits', [10 << 1], 0, 10],
    ['values of two bytes', [10 << 1, 1, 2], 9, 10],
    ['nothing for nothing', [], 1, 0],
  ])('takes %s', (_, bytes, bits, count) => {
    expect(() => {
      assertRuns(Uint8Array.from(bytes), bits, count);
    }).not.toThrow();
  });

  it.each([
    ['a run of 2^27 values for ten', [0x80, 0x80, 0x80, 0x80, 0x01, 1], 1, 10],
    ['a group too many', [(3 << 1) | 1, 0, 0, 0], 1, 10],
    ['a run of none', [0, 1, 10 << 1, 1], 1, 10],
    ['an end before the last value', [8 << 1, 1], 1, 10],
    ['an end within a value', [10 << 1], 1, 10],
    ['an end within packed values', [(2 << 1) | 1, 0xff], 1, 10],
    ['more bits than a number has', [10 << 1, 1], 32, 10],
    ['a head without end', Array<number>(20).fill(0xff), 1, 10],
  ])('refuses %s', (_, bytes, bits, count) => {
    expect(() => {
      assertRuns(Uint8Array.from(bytes), bits, count);
    }).toThrow(FileProblem);
  });
});
