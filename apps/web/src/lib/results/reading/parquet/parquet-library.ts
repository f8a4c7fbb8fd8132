import type { ParquetLibrary } from '@initscope/core/record-files';
import { gunzipSync } from 'fflate';
import { parquetMetadata, parquetScan, snappyUncompress, type FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { crc32 } from '../crc32.ts';

/** Parquet by hyparquet, gzip by fflate, and our own sums: browsers offer none of it at once. */
export const parquetLibrary: ParquetLibrary<FileMetaData> = {
  parquetMetadata,
  parquetHeader,
  parquetScan,
  snappyUncompress,
  gunzip: (bytes, size) => gunzipSync(bytes, { out: new Uint8Array(size) }),
  crc32,
};
