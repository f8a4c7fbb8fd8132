import { extname } from 'node:path';
import type { SweepSpec } from '@initscope/core';
import { oneOf, oneText } from '../arguments/one-text.ts';
import { recordFormats, type RecordFormat } from '../formats/record-formats.ts';
import { UsageError } from '../usage-error.ts';
import { sweepFolder } from './sweep-folder-name.ts';

/** Where a sweep's results are to go. */
export interface Target {
  readonly kind: 'folder' | 'file' | 'stdout';
  /** As users are told it. */
  readonly path: string;
  readonly format: RecordFormat;
}

/** The output folder unless another is named. */
export const defaultOutput = 'initscope-results';

/** Reads --output and --format: `-` is standard output, a name ending in a format's is a file, any other a folder. */
export function readTarget(argv: Readonly<Record<string, unknown>>, spec: SweepSpec): Target {
  const output = oneText('--output', argv['output']) ?? defaultOutput;
  const asked = oneOf('--format', argv['format'], recordFormats);
  if (output === '') {
    throw new UsageError(
      '--output: given nothing; allowed: a folder, a file ending in .csv or .ndjson, or - for stdout; for example --output my-results',
    );
  }
  if (output === '-') return { kind: 'stdout', path: 'standard output', format: asked ?? 'csv' };
  const extension = extname(output).slice(1).toLowerCase();
  const named = recordFormats.find((format) => format === extension);
  if (named === undefined) {
    const format = asked ?? 'csv';
    return { kind: 'folder', path: sweepFolder(output, spec, format, argv['theory'] === true), format };
  }
  if (asked !== undefined && asked !== named) {
    throw new UsageError(
      `--format: given "${asked}" for ${JSON.stringify(output)}; allowed: ${named}; leave --format out`,
    );
  }
  return { kind: 'file', path: output, format: named };
}
