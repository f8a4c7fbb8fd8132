import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/record-files/file-problem.ts';
import { endOfStruct } from '../../src/record-files/parquet/thrift-bounds.ts';

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
