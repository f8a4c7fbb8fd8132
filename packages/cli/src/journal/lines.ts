import type { FileHandle } from 'node:fs/promises';

/** A line of a file, with its newline if it has one. */
export interface Line {
  readonly bytes: Buffer;
  /** Where in the file it begins. */
  readonly offset: number;
}

const CHUNK = 1 << 20;
const NEWLINE = 10;
/** V8's strings end a little above this; no line of ours comes near. */
const LONGEST = 500_000_000;

/**
 * The lines of a file, one after another, in little memory.
 *
 * @throws RangeError at a line that is longer than any of ours.
 */
export async function* linesOf(file: FileHandle): AsyncGenerator<Line, void> {
  const chunk = Buffer.allocUnsafe(CHUNK);
  let pieces: Buffer[] = [];
  let length = 0;
  let offset = 0;
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    for (let start = 0; start < bytesRead;) {
      const found = chunk.subarray(0, bytesRead).indexOf(NEWLINE, start);
      const end = found < 0 ? bytesRead : found + 1;
      pieces.push(Buffer.from(chunk.subarray(start, end)));
      length += end - start;
      start = end;
      if (length > LONGEST) throw new RangeError('a line is too long');
      if (found < 0) continue;
      yield { bytes: Buffer.concat(pieces, length), offset };
      offset += length;
      pieces = [];
      length = 0;
    }
  }
  if (length > 0) yield { bytes: Buffer.concat(pieces, length), offset };
}
