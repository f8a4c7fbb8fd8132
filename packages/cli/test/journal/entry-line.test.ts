import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLine, parseEntryLine } from '../../src/journal/entry-line.ts';

const seal = '1.2.3 0a9813d3 ';
const line = entryLine(12, '[{"seed":0}]', seal);

describe('a line of a journal', () => {
  it('is JSON with the task, a checksum and the profiles', () => {
    // CRC-32 of the seal, the number and the profiles by Python's zlib.crc32(b'1.2.3 0a9813d3 12[{"seed":0}]').
    expect(line.toString()).toBe('{"task":12,"check":"9d8137fe","profiles":[{"seed":0}]}\n');
  });

  it('reads back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.json(), (task, json) => {
        const read = parseEntryLine(entryLine(task, json, seal), seal);
        expect(read?.task).toBe(task);
        expect(read?.profiles.toString()).toBe(json);
      }),
    );
  });

  it('is told from one that was cut short, anywhere', () => {
    for (let length = 0; length < line.length; length++)
      expect(parseEntryLine(line.subarray(0, length), seal)).toBeNull();
  });

  it('is told from one of another sweep, or of another version', () => {
    expect(parseEntryLine(line, '1.2.3 0a9813d4 ')).toBeNull();
    expect(parseEntryLine(line, '1.2.4 0a9813d3 ')).toBeNull();
  });

  it('is told from one of which any bit was changed', () => {
    for (let byte = 0; byte < line.length; byte++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Buffer.from(line);
        changed[byte] ^= 1 << bit;
        expect(parseEntryLine(changed, seal), `byte ${byte}, bit ${bit}`).toBeNull();
      }
    }
  });
});
