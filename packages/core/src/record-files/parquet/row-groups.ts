import { FileProblem } from '../file-problem.ts';
import { schemaElements, type ParquetColumn, type ParquetElement } from './parquet-columns.ts';

/** What is looked at of a column of a row group, as a reader of Parquet's footers found it. */
export interface ChunkNotes {
  readonly file_path?: string | undefined;
  readonly meta_data?:
    | {
        readonly type: string;
        readonly path_in_schema: readonly string[];
        readonly codec: string;
        readonly num_values: bigint;
        readonly total_compressed_size: bigint;
        readonly data_page_offset: bigint;
        readonly dictionary_page_offset?: bigint | undefined;
      }
    | undefined;
}

/** The same of a row group. */
export interface GroupNotes {
  readonly num_rows: bigint;
  readonly columns: readonly ChunkNotes[];
}

/** The same of a whole footer. */
export interface FooterNotes<Group extends GroupNotes> {
  readonly schema: readonly ElementNotes[];
  readonly row_groups: readonly Group[];
  readonly num_rows: bigint;
}

type ElementNotes = { readonly [Name in keyof ParquetElement]?: string | number | undefined };

/** Where a row group's bytes stand in its file. */
export interface GroupPlace<Group> {
  readonly group: Group;
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
 * @param columns - those that records of its sweep have.
 * @param end - where the footer begins.
 * @throws FileProblem if they are not such.
 */
export function rowGroupsOf<Group extends GroupNotes>(
  { schema, row_groups, num_rows }: FooterNotes<Group>,
  columns: readonly ParquetColumn[],
  end: number,
): GroupPlace<Group>[] {
  assertColumns(schema, columns);
  let at = 4;
  const groups = row_groups.map((group): GroupPlace<Group> => {
    const rows = Number(group.num_rows);
    const start = at;
    const places = columns.map((column, i) => {
      const length = lengthOf(group.columns[i], column, at, rows);
      at += length;
      return { start: at - length, end: at };
    });
    if (!(rows >= 1 && rows <= mostRows) || group.columns.length !== columns.length || at > end) {
      throw new FileProblem('is damaged: its row groups are not where its footer says');
    }
    return { group, rows, start, end: at, columns: places };
  });
  if (groups.reduce((sum, { rows }) => sum + rows, 0) !== Number(num_rows)) {
    throw new FileProblem('is damaged: its row groups do not add up');
  }
  return groups;
}

function assertColumns(schema: readonly ElementNotes[], columns: readonly ParquetColumn[]): void {
  const expected = schemaElements(columns);
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
  const names = columns.map(({ name }) => name);
  throw new FileProblem(
    `has other columns than records have; allowed: ${names.join(', ')}, of the types that initscope gives them`,
  );
}

/** How many bytes a column takes, which begin at `start`. */
function lengthOf(
  chunk: ChunkNotes | undefined,
  { name, element, codec }: ParquetColumn,
  start: number,
  rows: number,
): number {
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
