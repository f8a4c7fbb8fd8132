import { createReadStream } from 'node:fs';
import { FileProblem } from '../file-problem.ts';

/** Whole lines of a file. */
export interface BlockOfLines {
  readonly text: string;
  /** The number of its first line, from 1. */
  readonly line: number;
}

/** A record takes a few hundred characters. */
const longestLine = 1 << 20;

/** The lines of a file, about as many at a time as `blockSize` bytes hold. */
export async function* blocksOfLines(path: string, blockSize: number = 1 << 18): AsyncGenerator<BlockOfLines> {
  let begun = '';
  let line = 1;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: blockSize })) {
    const text = begun + String(chunk);
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) {
      const whole = text.slice(0, end);
      yield { text: line === 1 ? withoutMark(whole) : whole, line };
      line += newlinesIn(whole);
    }
    begun = text.slice(end);
    if (begun.length > longestLine) {
      throw new FileProblem(`line ${line}: is longer than ${longestLine} characters; allowed: one record a line`);
    }
  }
  if (begun !== '') yield { text: line === 1 ? withoutMark(begun) : begun, line };
}

/** Spreadsheets put a byte order mark before their CSV. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
