import { FileProblem } from '@initscope/core/record-files';
import { parquetScan } from 'hyparquet';
import { asDamage } from '../read-bytes.ts';
import type { ColumnRoom } from './column-room.ts';
import { decompressors } from './decompress.ts';
import { assertPages } from './page-bounds.ts';
import type { Footer, SummedGroup } from './read-footer.ts';

/**
 * Decodes a row group into the room for each column.
 *
 * @param bytes - the group's.
 * @throws FileProblem if they cannot be decoded.
 */
export async function decodeGroup(
  { parquet, columns }: Footer,
  group: SummedGroup,
  bytes: Buffer<ArrayBuffer>,
  rooms: readonly ColumnRoom[],
): Promise<void> {
  const file = {
    byteLength: group.end,
    slice: (start: number, end: number = group.end) => bytes.buffer.slice(start - group.start, end - group.start),
  };
  const metadata = { ...parquet, row_groups: [group.group] };
  try {
    for (const [i, column] of columns.entries()) {
      const { start, end } = group.columns[i];
      assertPages(bytes.subarray(start - group.start, end - group.start), column, group.rows);
      // A scan keeps the columns that it has read.
      const scan = await parquetScan({
        file,
        metadata,
        compressors: decompressors,
        geoparquet: false,
        useOffsetIndex: false,
      });
      const values = await scan.readColumn({ column: column.name, rowStart: 0, rowEnd: group.rows });
      if (values.length !== group.rows) throw new FileProblem('is damaged: its columns are not equally long');
      rooms[i].fill(values);
    }
  } catch (error) {
    throw asDamage(error);
  }
}
