import type { ColumnChunk, FileMetaData, RowGroup } from 'hyparquet';
import { FileProblem } from '../file-problem.ts';
import { parquetColumns, schemaElements } from './parquet-columns.ts';

/** Where a row group's bytes stand in its file. */
export interface GroupPlace {
  readonly group: RowGroup;
  readonly rows: number;
  readonly start: number;
  readonly end: number;
  /** Where each column's bytes stand, in the order of the columns. */
  readonly columns: readonly { readonly start: number; readonly end: number }[];
}

/** Ten times what initscope writes. */
const mostRows = 1_000_000;

/**
 * The row groups of a file of records, which are one after another and hold one column after another.
 *
 * @param end - where the footer begins.
 * @throws FileProblem if they are not such.
 */
export function rowGroupsOf({ schema, row_groups, num_rows }: FileMetaData, end: number): GroupPlace[] {
  assertColumns(schema);
  let at = 4;
  const places = row_groups.map((group): GroupPlace => {
    const rows = Number(group.num_rows);
    const start = at;
    const columns = parquetColumns.map((_, i) => {
      const length = lengthOf(group.columns[i], i, at, rows);
      at += length;
      return { start: at - length, end: at };
    });
    if (!(rows >= 1 && rows <= mostRows) || group.columns.length !== parquetColumns.length || at > end) {
      throw new FileProblem('is damaged: its row groups are not where its footer says');
    }
    return { group, rows, start, end: at, columns };
  });
  if (places.reduce((sum, { rows }) => sum + rows, 0) !== Number(num_rows)) {
    throw new FileProblem('is damaged: its row groups do not add up');
  }
  return places;
}

function assertColumns(schema: FileMetaData['schema']): void {
  const expected = schemaElements();
  const isSame = expected.every((element, i) => {
    const { name, type, converted_type, repetition_type } = schema.at(i) ?? { name: '' };
    return i === 0
      ? schema[0]?.num_children === element.num_children
      : name === element.name &&
          type === element.type &&
          converted_type === element.converted_type &&
          repetition_type === element.repetition_type;
  });
  if (isSame && schema.length === expected.length) return;
  const names = parquetColumns.map(({ name }) => name);
  throw new FileProblem(
    `has other columns than records have; allowed: ${names.join(', ')}, of the types that initscope gives them`,
  );
}

/** How many bytes a column takes, which begin at `start`. */
function lengthOf(chunk: ColumnChunk | undefined, i: number, start: number, rows: number): number {
  const { name, element, codec } = parquetColumns[i];
  const meta = chunk?.meta_data;
  const length = Number(meta?.total_compressed_size);
  const isAsWritten =
    chunk?.file_path === undefined &&
    meta?.path_in_schema.join('.') === name &&
    meta.type === element.type &&
    meta.codec === codec &&
    Number(meta.num_values) === rows &&
    Number(meta.dictionary_page_offset ?? meta.data_page_offset) === start &&
    length > 0;
  if (!isAsWritten) throw new FileProblem(`is damaged: its column ${name} is not as its footer says`);
  return length;
}
