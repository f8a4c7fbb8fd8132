import { recordColumns, type LayerRecord } from '@initscope/core';
import { csvParseRows } from 'd3-dsv';
import { checkedRecord, type MutableCells } from '../checked-record.ts';
import { FileProblem } from '../file-problem.ts';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { cellReader, type CellReader } from './cell-reader.ts';
import { onLine } from './on-line.ts';

type Column = keyof LayerRecord;

/** Reads records from comma-separated values under a header, whose columns may stand in any order. */
export function openCsv(file: Blob): HoldsRecords {
  return { metadata: null, count: null, batches: () => batches(file) };
}

async function* batches(file: Blob): AsyncGenerator<RecordBatch> {
  let rows: RowReader | null = null;
  for await (const { text, line, bytes } of blocksOfLines(file)) {
    const found: LayerRecord[] = [];
    csvParseRows(text).forEach((texts, i) => {
      onLine(line + i, () => {
        if (rows === null) rows = new RowReader(texts);
        else if (texts.length > 1 || texts[0] !== '') found.push(rows.read(texts));
      });
    });
    yield { records: found, bytes };
  }
  if (rows === null) throw new FileProblem(`is empty; allowed: a header of ${recordColumns.join(',')}`);
}

/** Reads rows of the columns that a header names. */
class RowReader {
  readonly #count: number;
  /** Those of the row that is read, and then of the next. */
  readonly #cells: MutableCells = {};
  readonly #columns: readonly { readonly column: Column; readonly at: number; readonly cell: CellReader }[];

  constructor(header: readonly string[]) {
    assertColumns(header);
    this.#count = header.length;
    this.#columns = recordColumns.map((column) => ({ column, at: header.indexOf(column), cell: cellReader(column) }));
  }

  read(texts: readonly string[]): LayerRecord {
    if (texts.length !== this.#count) {
      throw new FileProblem(`has ${texts.length} cells; allowed: ${this.#count}, one under each column`);
    }
    for (const { column, at, cell } of this.#columns) this.#cells[column] = cell(texts[at]);
    return checkedRecord(this.#cells);
  }
}

function assertColumns(header: readonly string[]): void {
  const missing = recordColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new FileProblem(
      `lacks the column${missing.length === 1 ? '' : 's'} ${missing.join(', ')}; allowed: ${recordColumns.join(',')}`,
    );
  }
  const extra = header.find(
    (name, i) => header.indexOf(name) !== i || !recordColumns.some((column) => column === name),
  );
  if (extra !== undefined) {
    throw new FileProblem(
      `has a column ${JSON.stringify(extra.slice(0, 60))} too many; allowed: ${recordColumns.join(',')}`,
    );
  }
}
