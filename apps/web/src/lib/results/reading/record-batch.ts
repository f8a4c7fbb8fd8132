import type { LayerRecord } from '@initscope/core';
import type { FileMetadata } from '@initscope/core/record-files';

/** Some records of a file, in their order. */
export interface RecordBatch {
  readonly records: readonly LayerRecord[];
  /** How many bytes of the file have been read. */
  readonly bytes: number;
}

/** A file of records that has been opened, of whatever format. */
export interface HoldsRecords {
  /** What it tells of all of them; `null` where the format has no place for it. */
  readonly metadata: FileMetadata | null;
  /** How many there are, where the format says so. */
  readonly count: number | null;
  batches(): AsyncIterable<RecordBatch>;
}
