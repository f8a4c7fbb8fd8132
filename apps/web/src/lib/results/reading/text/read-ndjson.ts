import { recordsOfJsonLines } from '@initscope/core/record-files';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { blocksOfLines } from './blocks-of-lines.ts';

/** Reads records of a line of JSON each. */
export function openNdjson(file: Blob): HoldsRecords {
  return { metadata: null, count: null, batches: () => batches(file) };
}

async function* batches(file: Blob): AsyncGenerator<RecordBatch> {
  for await (const { text, line, bytes } of blocksOfLines(file)) {
    yield { records: recordsOfJsonLines(text, line), bytes };
  }
}
