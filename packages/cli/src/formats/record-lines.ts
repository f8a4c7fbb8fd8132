import { recordColumnsOf, type LayerRecord, type SweepSpec } from '@initscope/core';
import { csvFormatRow } from 'd3-dsv';
import type { TextFormat } from './record-formats.ts';

type Column = keyof LayerRecord;
type Cell = number | string | null | undefined;

/** The columns that say which network, σ² and seeds a record is of: the same in a long run of records. */
const whose: readonly Column[] = beforeLayer(recordColumnsOf({}));
const whoseOnOwnData: readonly Column[] = beforeLayer(recordColumnsOf({ dataSeed: 0 }));
/** Those that say what was measured of a layer. */
const measured: readonly Column[] = recordColumnsOf({}).slice(whose.length);

function beforeLayer(columns: readonly Column[]): readonly Column[] {
  return columns.slice(0, columns.indexOf('layer'));
}

function whoseOf(record: LayerRecord): readonly Column[] {
  return record.data_seed === undefined ? whose : whoseOnOwnData;
}

/** What a file of the records of a sweep begins with. */
export function headerOf(format: TextFormat, spec: Pick<SweepSpec, 'dataSeed'>): string {
  return format === 'csv' ? `${recordColumnsOf(spec).join(',')}\n` : '';
}

/** Records as lines. A value that float64 cannot hold is an empty cell in CSV and null in NDJSON. */
export function linesOf(format: TextFormat, records: readonly LayerRecord[]): string {
  const { headOf, tailOf } = format === 'csv' ? csv : ndjson;
  let lines = '';
  let head = '';
  let last: LayerRecord | null = null;
  for (const record of records) {
    // Half of a line's work is saved where the one before begins as it does.
    if (last === null || !beginsAs(record, last)) head = headOf(record);
    lines += head + tailOf(record);
    last = record;
  }
  return lines;
}

function beginsAs(record: LayerRecord, other: LayerRecord): boolean {
  return whoseOnOwnData.every((column) => Object.is(record[column], other[column]));
}

interface Form {
  readonly headOf: (record: LayerRecord) => string;
  readonly tailOf: (record: LayerRecord) => string;
}

const csv: Form = {
  headOf: (record) => `${csvFormatRow(whoseOf(record).map((column) => csvCell(record[column])))},`,
  // Numbers, and words of ours: nothing to quote.
  tailOf: (record) => {
    let tail = '';
    for (const column of measured) tail += (tail === '' ? '' : ',') + csvCell(record[column]);
    return `${tail}\n`;
  },
};

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

const ndjson: Form = {
  headOf: (record) =>
    `{${whoseOf(record)
      .map((column) => member(column, record[column]))
      .join(',')},`,
  tailOf: (record) => `${measured.map((column) => member(column, record[column])).join(',')}}\n`,
};

/** As JSON.stringify has it, but for the sign of −0, which it would drop. */
function member(column: Column, value: Cell): string {
  if (typeof value === 'string') return `"${column}":${JSON.stringify(value)}`;
  return `"${column}":${Object.is(value, -0) ? '-0' : String(value)}`;
}
