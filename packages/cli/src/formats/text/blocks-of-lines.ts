import { createReadStream } from 'node:fs';
import { LineBlocks, type BlockOfLines } from '@initscope/core/record-files';

/** The lines of a file, about as many at a time as `blockSize` bytes hold. */
export async function* blocksOfLines(path: string, blockSize: number = 1 << 18): AsyncGenerator<BlockOfLines> {
  const blocks = new LineBlocks();
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: blockSize })) {
    const block = blocks.add(String(chunk));
    if (block !== null) yield block;
  }
  const last = blocks.end();
  if (last !== null) yield last;
}
