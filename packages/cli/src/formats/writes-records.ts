import type { LayerRecord } from '@initscope/core';

/** Writes records to a file as they come, in the order of the grid. */
export interface RecordWriter {
  write(records: readonly LayerRecord[]): Promise<void>;
  /** There are no more. */
  end(): Promise<void>;
}
