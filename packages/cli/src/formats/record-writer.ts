import type { ByteSink } from './byte-sink.ts';
import type { FileMetadata } from './file-metadata.ts';
import { npzWriter } from './npz/npz-writer.ts';
import { parquetWriter } from './parquet/parquet-writer.ts';
import type { RecordFormat } from './record-formats.ts';
import { textWriter } from './text/text-writer.ts';
import type { RecordWriter } from './writes-records.ts';

export type { RecordWriter };

/** A writer of records of this sweep, or some of them. NPZ takes those that `assertFitsNpz` lets through. */
export function recordWriter(format: RecordFormat, sink: ByteSink, metadata: FileMetadata): RecordWriter {
  switch (format) {
    case 'csv':
    case 'ndjson':
      return textWriter(format, sink, metadata.spec);
    case 'parquet':
      return parquetWriter(sink, metadata);
    case 'npz':
      return npzWriter(sink, metadata);
  }
}
