import { FileProblem, type ParquetColumn } from '@initscope/core/record-files';

/** Where a column of the row group that is read stands, and then that of the next. */
export interface ColumnRoom {
  /** Takes the values as hyparquet decodes them. */
  fill(values: ArrayLike<unknown>): void;
  at(row: number): unknown;
}

/** Room for a column of up to so many rows. What hyparquet makes can go at once: kept for as long as its rows are read, it piles up. */
export function columnRoom({ name, kind }: ParquetColumn, rows: number): ColumnRoom {
  if (kind === 'double' || kind === 'float') {
    const numbers = new Float64Array(rows);
    return {
      fill: (values) => {
        for (let row = 0; row < values.length; row++) numbers[row] = numberOf(values[row], name);
      },
      at: (row) => (Number.isNaN(numbers[row]) ? null : numbers[row]),
    };
  }
  const kept: unknown[] = Array.from({ length: rows }, () => null);
  return {
    fill: (values) => {
      for (let row = 0; row < values.length; row++) kept[row] = values[row];
    },
    at: (row) => kept[row],
  };
}

/** NaN for a null; no record holds one of its own. */
function numberOf(value: unknown, name: string): number {
  if (value === null || value === undefined) return NaN;
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw new FileProblem(`${name} is ${typeof value === 'number' ? 'NaN' : typeof value}; allowed: numbers`);
}
