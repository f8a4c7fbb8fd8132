import type { LayerRecord } from '@initscope/core';
import { recordsOfJsonLines } from '@initscope/core/record-files';
import type { HoldsRecords } from '../holds-records.ts';
import { blocksOfLines } from './blocks-of-lines.ts';

/** Reads records of a line of JSON each. */
export function openNdjson(path: string): HoldsRecords {
  return { metadata: null, records: () => records(path) };
}

async function* records(path: string): AsyncGenerator<LayerRecord[]> {
  for await (const { text, line } of blocksOfLines(path)) yield recordsOfJsonLines(text, line);
}
