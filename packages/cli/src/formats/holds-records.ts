import type { LayerRecord } from '@initscope/core';
import type { FileMetadata } from './file-metadata.ts';

/** A file of records that has been opened, of whatever format. */
export interface HoldsRecords {
  /** What it tells of all of them; `null` where the format has no place for it. */
  readonly metadata: FileMetadata | null;
  /** Its records from the first, some at a time. */
  records(): AsyncIterable<readonly LayerRecord[]>;
}
