import { recordColumns, type LayerRecord } from '@initscope/core';
import { csvFormatRow } from 'd3-dsv';
import type { TextFormat } from './record-formats.ts';

/** What a file of records begins with. */
export function headerOf(format: TextFormat): string {
  return format === 'csv' ? `${recordColumns.join(',')}\n` : '';
}

/** Records as lines. A value that float64 cannot hold is an empty cell in CSV and null in NDJSON. */
export function linesOf(format: TextFormat, records: readonly LayerRecord[]): string {
  const lineOf = format === 'csv' ? csvLine : ndjsonLine;
  return records.map(lineOf).join('');
}

function csvLine(record: LayerRecord): string {
  return `${csvFormatRow(recordColumns.map((column) => csvCell(record[column])))}\n`;
}

function csvCell(value: number | string | null): string {
  if (value === null) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

function ndjsonLine(record: LayerRecord): string {
  return `{${recordColumns.map((column) => `"${column}":${jsonOf(record[column])}`).join(',')}}\n`;
}

/** As JSON.stringify has it, but for the sign of −0, which it would drop. */
function jsonOf(value: number | string | null): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return Object.is(value, -0) ? '-0' : String(value);
}
