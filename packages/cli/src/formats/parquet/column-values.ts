import type { LayerRecord } from '@initscope/core';
import type { ParquetColumn } from '@initscope/core/record-files';
import type { DecodedArray } from 'hyparquet';

/** The values of a column that wait for their row group to be written. */
export interface ColumnValues {
  put(row: number, record: LayerRecord): void;
  /** The first `count` of them, as hyparquet-writer takes them. */
  first(count: number): DecodedArray;
}

/**
 * Room for a column of so many rows, which is used again for every row group. Numbers are in typed arrays: as objects, which an array
 * with nulls makes of them, they outlive the collector's first look and pile up.
 */
export function columnValues({ name, element, kind }: ParquetColumn, rows: number): ColumnValues {
  switch (kind) {
    case 'int32':
      return numbers(name, new Int32Array(rows), false);
    case 'double':
      return numbers(name, new Float64Array(rows), element.repetition_type === 'OPTIONAL');
    case 'float':
      return numbers(name, new Float32Array(rows), element.repetition_type === 'OPTIONAL');
    // hyparquet-writer takes unsigned numbers above 2^31 only from plain arrays.
    case 'uint32':
    case 'text': {
      const values: LayerRecord[keyof LayerRecord][] = Array.from({ length: rows }, () => null);
      return {
        put: (row, record) => {
          values[row] = record[name];
        },
        first: (count) => values.slice(0, count),
      };
    }
  }
}

function numbers(
  name: keyof LayerRecord,
  values: Int32Array | Float64Array | Float32Array,
  isNullable: boolean,
): ColumnValues {
  return {
    put: (row, record) => {
      const value = record[name];
      // No record holds NaN.
      values[row] = typeof value === 'number' ? value : NaN;
    },
    first: (count) => {
      const some = values.subarray(0, count);
      if (!isNullable || !some.some(Number.isNaN)) return some;
      return Array.from(some, (value) => (Number.isNaN(value) ? null : value));
    },
  };
}
