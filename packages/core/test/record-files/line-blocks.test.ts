import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileProblem, LineBlocks, type BlockOfLines } from '../../src/record-files/index.ts';

function blocksOf(pieces: readonly string[]): BlockOfLines[] {
  const blocks = new LineBlocks();
  return [...pieces.map((piece) => blocks.add(piece)), blocks.end()].filter((block) => block !== null);
}

const texts = fc.string({ unit: fc.constantFrom('a', ',', '\n', '\r', 'é', '"') });

describe('LineBlocks', () => {
  it('gives back the whole text, in blocks that end with a line or with the text, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(texts), (pieces) => {
        const blocks = blocksOf(pieces);
        expect(blocks.map(({ text }) => text).join('')).toBe(pieces.join(''));
        for (const { text } of blocks.slice(0, -1)) expect(text.endsWith('\n')).toBe(true);
      }),
    );
  });

  it('says of each block the number of its first line', () => {
    fc.assert(
      fc.property(fc.array(texts), (pieces) => {
        let before = '';
        for (const { text, line } of blocksOf(pieces)) {
          expect(line).toBe(before.split('\n').length);
          before += text;
        }
      }),
    );
  });

  it('leaves out a byte order mark, which stands at the beginning alone', () => {
    expect(blocksOf(['', '\uFEFFa\nb', '\n\uFEFFc'])).toEqual([
      { text: 'a\n', line: 1 },
      { text: 'b\n', line: 2 },
      { text: '\uFEFFc', line: 3 },
    ]);
  });

  it('refuses a line that no record has, before all of it is there, and says which', () => {
    const blocks = new LineBlocks();
    blocks.add('first\n');
    blocks.add('x'.repeat(2 ** 20));
    expect(() => blocks.add('x')).toThrow(FileProblem);
    expect(() => blocks.add('x')).toThrow('line 2: is longer than 1048576 characters; allowed: one record a line');
  });
});
