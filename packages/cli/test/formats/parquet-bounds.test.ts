import { endOfStruct, FileProblem } from '@initscope/core/record-files';
import { describe, expect, it } from 'vitest';
import { assertRuns } from '../../src/formats/parquet/run-bounds.ts';

// Bytes by hand, after https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md: a field's head is its
// number's step and its type, 5 an i32, 6 an i64, 8 bytes, 9 a list, 12 a struct, 1 true; a struct ends with 0.
describe('endOfStruct(bytes, start)', () => {
  it('is the byte after the last of a structure', () => {
    const struct = [0x15, 0x80, 0x01, 0x11, 0x18, 0x02, 0x61, 0x62, 0x19, 0x25, 0x01, 0x02, 0x1c, 0x00, 0x00];
    expect(endOfStruct(Uint8Array.of(0xff, ...struct, 0xff), 1)).toBe(1 + struct.length);
  });

  it.each([
    ['a structure that does not end', [0x15, 0x01]],
    ['text longer than what follows', [0x18, 0x7f, 0x61, 0x00]],
    ['a list of 2^31 − 1 numbers', [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00]],
    ['lists in lists without end', [0x19, ...Array<number>(100).fill(0x19), 0x00]],
    ['structures in structures without end', [...Array<number>(100).fill(0x1c), ...Array<number>(101).fill(0x00)]],
    ['a number without end', [0x16, ...Array<number>(20).fill(0xff), 0x00]],
    ['an unknown type', [0x1e, 0x00]],
  ])('refuses %s', (_, bytes) => {
    expect(() => endOfStruct(Uint8Array.from(bytes), 0)).toThrow(FileProblem);
  });
});

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
