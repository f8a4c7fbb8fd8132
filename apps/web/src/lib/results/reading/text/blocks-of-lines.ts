import { FileProblem } from '../file-problem.ts';

/** Whole lines of a file. */
export interface BlockOfLines {
  readonly text: string;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** How many bytes of the file have been read. */
  readonly bytes: number;
}

/** A record takes a few hundred characters. */
const longestLine = 1 << 20;

/** The lines of a file, as many at a time as the browser reads at once. */
export async function* blocksOfLines(file: Blob): AsyncGenerator<BlockOfLines> {
  // Takes a byte order mark away, which spreadsheets put before their CSV.
  const decoder = new TextDecoder();
  let begun = '';
  let line = 1;
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    const text = begun + decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) {
      const whole = text.slice(0, end);
      yield { text: whole, line, bytes };
      line += newlinesIn(whole);
    }
    begun = text.slice(end);
    if (begun.length > longestLine) {
      throw new FileProblem(`line ${line}: is longer than ${longestLine} characters; allowed: one record a line`);
    }
  }
  begun += decoder.decode();
  if (begun !== '') yield { text: begun, line, bytes };
}

/** Not every browser can iterate over a stream. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
