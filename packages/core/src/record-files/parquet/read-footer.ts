import { asDamage } from '../as-damage.ts';
import type { FileMetadata, ReaderInWords } from '../file-metadata.ts';
import { FileProblem } from '../file-problem.ts';
import { footerTexts } from './footer-texts.ts';
import { parquetColumnsOf, type ParquetColumn } from './parquet-columns.ts';
import type { ParquetFooter, ParquetLibrary } from './parquet-library.ts';
import { rowGroupsOf, type GroupNotes, type GroupPlace } from './row-groups.ts';
import { endOfStruct } from './thrift-bounds.ts';

/** A file, or whatever else has bytes. */
export interface HasBytes {
  readonly size: number;
  /** Those from `start` up to `end`, in a buffer of their own. @throws FileProblem if it has none there. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A row group and the CRC-32 that its bytes should have. */
export interface SummedGroup<Group> extends GroupPlace<Group> {
  readonly sum: number;
}

/** What the end of a Parquet file tells of the rest. */
export interface RecordsFooter<Group, Footer> {
  readonly metadata: FileMetadata;
  /** As the library found it. */
  readonly parquet: Footer;
  /** Those that records of its sweep have. */
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly SummedGroup<Group>[];
}

/** PAR1 before the row groups; the footer’s length and PAR1 after it. */
const HEAD = 4;
const TAIL = 8;

/** About twenty thousand row groups. */
const longestFooter = 1 << 26;

/**
 * Reads the footer of a Parquet file of records.
 *
 * @param reader - who reads it, in words.
 * @throws FileProblem if it is not as initscope writes it.
 */
export async function readParquetFooter<Group extends GroupNotes, Footer extends ParquetFooter<Group>>(
  file: HasBytes,
  { parquetMetadata, crc32 }: ParquetLibrary<Footer>,
  reader: ReaderInWords,
): Promise<RecordsFooter<Group, Footer>> {
  const { size } = file;
  if (size < HEAD || !isMagic(await file.read(0, HEAD))) throw new FileProblem('is no Parquet file');
  const tail = await file.read(Math.max(HEAD, size - TAIL), size);
  if (size < HEAD + TAIL || !isMagic(tail.subarray(4))) {
    throw new FileProblem('is only a part of a Parquet file: its end is missing; copy or download it anew');
  }
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  const start = size - TAIL - length;
  if (start < HEAD || length > longestFooter) throw new FileProblem('is damaged: its footer has no such length');
  const bytes = await file.read(start, size);
  endOfStruct(bytes.subarray(0, length), 0);
  try {
    const parquet = parquetMetadata(bytes.buffer, { geoparquet: false });
    const { metadata, groupSums } = footerTexts(parquet.key_value_metadata ?? [], crc32, reader);
    const columns = parquetColumnsOf(metadata.spec);
    const places = rowGroupsOf<Group>(parquet, columns, start);
    if (places.length !== groupSums.length) throw new FileProblem('is damaged: its row groups do not add up');
    return { metadata, parquet, columns, groups: places.map((place, i) => ({ ...place, sum: groupSums[i] })) };
  } catch (error) {
    throw asDamage(error);
  }
}

function isMagic(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes) === 'PAR1';
}
