import type { RecordFormat } from '../formats/record-formats.ts';

/** Where a sweep's results are to go. */
export interface Target {
  readonly kind: 'folder' | 'file' | 'stdout';
  /** As users are told it. */
  readonly path: string;
  readonly format: RecordFormat;
}

/** The output folder unless another is named. */
export const defaultOutput = 'initscope-results';
