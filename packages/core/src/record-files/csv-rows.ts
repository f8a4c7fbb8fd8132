import { recordColumns, recordColumnsOf, type LayerRecord } from '../sweep/records.ts';
import { cellReader, type CellReader } from './cell-reader.ts';
import { checkedRecord, type MutableCells } from './checked-record.ts';
import { FileProblem } from './file-problem.ts';
import { onLine } from './on-line.ts';

type Column = keyof LayerRecord;

/** Every column that there may be. */
const allColumns = recordColumnsOf({ dataSeed: 0 });

/** The rows of comma-separated values as records: the first is the header, whose columns may stand in any order. */
export class CsvRows {
  #reader: RowReader | null = null;

  /**
   * The records of some rows, which come after those of the last call.
   *
   * @param line - the number of the first row's line, from 1.
   * @throws FileProblem naming the line.
   */
  read(rows: readonly (readonly string[])[], line: number): LayerRecord[] {
    const found: LayerRecord[] = [];
    for (const [i, texts] of rows.entries()) {
      onLine(line + i, () => {
        if (this.#reader === null) this.#reader = new RowReader(texts);
        else if (texts.length > 1 || texts[0] !== '') found.push(this.#reader.read(texts));
      });
    }
    return found;
  }

  /** There are no more rows. @throws FileProblem if there was none. */
  end(): void {
    if (this.#reader === null) throw new FileProblem(`is empty; allowed: a header of ${recordColumns.join(',')}`);
  }
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
    const columns = allColumns.filter((column) => header.includes(column));
    this.#columns = columns.map((column) => ({ column, at: header.indexOf(column), cell: cellReader(column) }));
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
  const extra = header.find((name, i) => header.indexOf(name) !== i || !allColumns.some((column) => column === name));
  if (extra !== undefined) {
    throw new FileProblem(
      `has a column ${JSON.stringify(extra.slice(0, 60))} too many; allowed: ${allColumns.join(',')}`,
    );
  }
}
