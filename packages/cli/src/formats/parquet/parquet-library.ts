import { crc32, gunzipSync } from 'node:zlib';
import type { ParquetLibrary } from '@initscope/core/record-files';
import { parquetMetadata, parquetScan, snappyUncompress, type FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';

/** Parquet by hyparquet, and zlib's sums and gzip. */
export const parquetLibrary: ParquetLibrary<FileMetaData> = {
  parquetMetadata,
  parquetHeader,
  parquetScan,
  snappyUncompress,
  gunzip: (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(1, size) }),
  crc32,
};
