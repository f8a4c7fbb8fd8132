import {
  endOfStruct,
  FileProblem,
  parquetColumnsOf,
  rowGroupsOf,
  type GroupPlace,
  type ParquetColumn,
} from '@initscope/core/record-files';
import { parquetMetadata, type RowGroup } from 'hyparquet';
import type { FileMetadata } from '../file-metadata.ts';
import { asDamage, readBytes } from '../read-bytes.ts';
import { notesOf } from './parquet-metadata.ts';

/** A row group and the CRC-32 that its bytes should have. */
export interface SummedGroup extends GroupPlace<RowGroup> {
  readonly sum: number;
}

/** What the end of a Parquet file tells of the rest. */
export interface Footer {
  readonly metadata: FileMetadata;
  readonly parquet: ReturnType<typeof parquetMetadata>;
  /** Those that records of its sweep have. */
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly SummedGroup[];
}

/** PAR1 before the row groups; the footer’s length and PAR1 after it. */
const HEAD = 4;
const TAIL = 8;

/** About twenty thousand row groups. */
const longestFooter = 1 << 26;

/** @throws FileProblem if it is not as initscope writes it. */
export async function readFooter(file: Blob): Promise<Footer> {
  const { size } = file;
  const tail = await readBytes(file, Math.max(0, size - TAIL), size);
  if (size < HEAD + TAIL || new TextDecoder('latin1').decode(tail.subarray(4)) !== 'PAR1') {
    throw new FileProblem('is only a part of a Parquet file: its end is missing; copy or download it anew');
  }
  const length = new DataView(tail.buffer).getUint32(0, true);
  const start = size - TAIL - length;
  if (start < HEAD || length > longestFooter) throw new FileProblem('is damaged: its footer has no such length');
  const bytes = await readBytes(file, start, size);
  endOfStruct(bytes.subarray(0, length), 0);
  try {
    const parquet = parquetMetadata(bytes.buffer, { geoparquet: false });
    const { metadata, groupSums } = notesOf(parquet.key_value_metadata ?? []);
    const columns = parquetColumnsOf(metadata.spec);
    const places = rowGroupsOf(parquet, columns, start);
    if (places.length !== groupSums.length) throw new FileProblem('is damaged: its row groups do not add up');
    return { metadata, parquet, columns, groups: places.map((place, i) => ({ ...place, sum: groupSums[i] })) };
  } catch (error) {
    throw asDamage(error);
  }
}
