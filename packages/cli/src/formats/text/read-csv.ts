import type { LayerRecord } from '@initscope/core';
import { CsvRows } from '@initscope/core/record-files';
import { csvParseRows } from 'd3-dsv';
import type { HoldsRecords } from '../holds-records.ts';
import { blocksOfLines } from './blocks-of-lines.ts';

/** Reads records from comma-separated values under a header, whose columns may stand in any order. */
export function openCsv(path: string): HoldsRecords {
  return { metadata: null, records: () => records(path) };
}

async function* records(path: string): AsyncGenerator<LayerRecord[]> {
  const rows = new CsvRows();
  for await (const { text, line } of blocksOfLines(path)) yield rows.read(csvParseRows(text), line);
  rows.end();
}
