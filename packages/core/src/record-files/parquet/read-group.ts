import { asDamage } from '../as-damage.ts';
import { FileProblem } from '../file-problem.ts';
import { assertPages } from './page-bounds.ts';
import { unpackers, type ParquetFooter, type ParquetLibrary } from './parquet-library.ts';
import type { HasBytes, RecordsFooter, SummedGroup } from './read-footer.ts';
import type { GroupNotes } from './row-groups.ts';

/**
 * Reads and decodes a row group of a Parquet file of records.
 *
 * @param before - how many rows stand before it in the file.
 * @param take - takes the values of the column of an index as they were decoded: one for each row.
 * @throws FileProblem if its bytes have changed, or cannot be decoded.
 */
export async function readParquetGroup<Group extends GroupNotes, Footer extends ParquetFooter<Group>>(
  source: HasBytes,
  { parquet, columns }: RecordsFooter<Group, Footer>,
  group: SummedGroup<Group>,
  before: number,
  library: ParquetLibrary<Footer>,
  take: (values: ArrayLike<unknown>, column: number) => void,
): Promise<void> {
  const bytes = await source.read(group.start, group.end);
  if (library.crc32(bytes) !== group.sum) {
    throw new FileProblem(`is damaged: its rows from ${before + 1} to ${before + group.rows} have changed`);
  }
  const file = {
    byteLength: group.end,
    slice: (start: number, end: number = group.end) => bytes.buffer.slice(start - group.start, end - group.start),
  };
  const metadata = { ...parquet, row_groups: [group.group] };
  const compressors = unpackers(library);
  try {
    for (const [i, column] of columns.entries()) {
      const { start, end } = group.columns[i];
      assertPages(bytes.subarray(start - group.start, end - group.start), column, group.rows, library);
      // A scan keeps the columns that it has read.
      const scan = await library.parquetScan({ file, metadata, compressors, geoparquet: false, useOffsetIndex: false });
      const values = await scan.readColumn({ column: column.name, rowStart: 0, rowEnd: group.rows });
      if (values.length !== group.rows) throw new FileProblem('is damaged: its columns are not equally long');
      take(values, i);
    }
  } catch (error) {
    throw asDamage(error);
  }
}
