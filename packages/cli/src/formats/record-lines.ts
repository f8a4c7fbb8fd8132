import { recordColumns, type LayerRecord } from '@initscope/core';
import { csvFormatBody } from 'd3-dsv';
import type { RecordFormat } from './record-formats.ts';

/** What a file of records begins with. */
export function headerOf(format: RecordFormat): string {
  return format === 'csv' ? `${recordColumns.join(',')}\n` : '';
}

/** Records as lines. A value that float64 cannot hold is an empty cell in CSV and null in NDJSON. */
export function linesOf(format: RecordFormat, records: readonly LayerRecord[]): string {
  if (records.length === 0) return '';
  return format === 'csv'
    ? `${csvFormatBody([...records], [...recordColumns])}\n`
    : `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
}
