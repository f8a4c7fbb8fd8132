import { FileProblem } from '@initscope/core/record-files';
import { parquetScan, snappyUncompress, type Compressors, type DecodedArray } from 'hyparquet';
import { gunzipSync } from 'fflate';
import { asDamage } from '../read-bytes.ts';
import type { Footer, SummedGroup } from './read-footer.ts';

/** How pages are unpacked, to the size that they say and no further. */
const compressors: Compressors = {
  GZIP: (bytes, size) => gunzipSync(bytes, { out: new Uint8Array(size) }),
  SNAPPY: (bytes, size) => {
    const page = new Uint8Array(size);
    snappyUncompress(bytes, page);
    return page;
  },
};

/**
 * The columns of a row group, in their order. Its sum was compared, so that the pages are as they were written.
 *
 * @throws FileProblem if they cannot be decoded.
 */
export async function decodeGroup(
  { parquet, columns }: Footer,
  group: SummedGroup,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<DecodedArray[]> {
  const file = {
    byteLength: group.end,
    slice: (start: number, end: number = group.end) => bytes.buffer.slice(start - group.start, end - group.start),
  };
  const metadata = { ...parquet, row_groups: [group.group] };
  try {
    const scan = await parquetScan({ file, metadata, compressors, geoparquet: false, useOffsetIndex: false });
    const decoded: DecodedArray[] = [];
    for (const { name } of columns) {
      const values = await scan.readColumn({ column: name, rowStart: 0, rowEnd: group.rows });
      if (values.length !== group.rows) throw new FileProblem('is damaged: its columns are not equally long');
      decoded.push(values);
    }
    return decoded;
  } catch (error) {
    throw asDamage(error);
  }
}
