import { LineBlocks, type BlockOfLines } from '@initscope/core/record-files';

/** Whole lines of a file, and how many of its bytes have been read. */
export type ReadBlock = BlockOfLines & { readonly bytes: number };

/** The lines of a file, as many at a time as the browser reads at once. */
export async function* blocksOfLines(file: Blob): AsyncGenerator<ReadBlock> {
  const decoder = new TextDecoder();
  const blocks = new LineBlocks();
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    bytes += chunk.length;
    const block = blocks.add(decoder.decode(chunk, { stream: true }));
    if (block !== null) yield { ...block, bytes };
  }
  // What stands for half a character at the end.
  const rest = blocks.add(decoder.decode());
  if (rest !== null) yield { ...rest, bytes };
  const last = blocks.end();
  if (last !== null) yield { ...last, bytes };
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
