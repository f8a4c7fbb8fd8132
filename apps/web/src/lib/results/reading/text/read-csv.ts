import { CsvRows } from '@initscope/core/record-files';
import { csvParseRows } from 'd3-dsv';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { blocksOfLines } from './blocks-of-lines.ts';

/** Reads records from comma-separated values under a header, whose columns may stand in any order. */
export function openCsv(file: Blob): HoldsRecords {
  return { metadata: null, count: null, batches: () => batches(file) };
}

async function* batches(file: Blob): AsyncGenerator<RecordBatch> {
  const rows = new CsvRows();
  for await (const { text, line, bytes } of blocksOfLines(file)) {
    yield { records: rows.read(csvParseRows(text), line), bytes };
  }
  rows.end();
}
