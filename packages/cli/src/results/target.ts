import { extname } from 'node:path';
import type { SweepSpec } from '@initscope/core';
import { oneOf, oneText } from '../arguments/one-text.ts';
import { setting, settingName } from '../arguments/setting.ts';
import { recordFormats, type RecordFormat } from '../formats/record-formats.ts';
import type { Shard } from '../journal/shard.ts';
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

/** Files of other kinds: nobody means a folder by such a name. */
const otherExtensions = /^\.(json|txt|tsv|xlsx?|html?|svg|png|pdf|npy|h5|hdf5|arrow|feather|gz|zip|ya?ml|db|sqlite)$/i;

/** Reads --output and --format: `-` is standard output, a name ending in a format's is a file, any other a folder. */
export function readTarget(argv: Readonly<Record<string, unknown>>, spec: SweepSpec, shard: Shard): Target {
  const outputName = settingName(argv, 'output');
  const formatName = settingName(argv, 'format');
  const output = oneText(outputName, setting(argv, 'output')) ?? defaultOutput;
  const asked = oneOf(formatName, setting(argv, 'format'), recordFormats);
  const extension = extname(output);
  if (output === '' || otherExtensions.test(extension)) {
    const found = output === '' ? 'nothing' : JSON.stringify(output);
    throw new UsageError(
      `${outputName}: given ${found}; allowed: a folder, a file ending in ${inWords(recordFormats)}, or - for stdout; for example ${outputName} my-results`,
    );
  }
  const named = recordFormats.find((format) => `.${format}` === extension.toLowerCase());
  const kind = output === '-' ? 'stdout' : named === undefined ? 'folder' : 'file';
  if (named !== undefined && asked !== undefined && asked !== named) {
    throw new UsageError(
      `${formatName}: given "${asked}" for ${JSON.stringify(output)}; allowed: ${named}; leave ${formatName} out`,
    );
  }
  if (shard.count > 1) return shardTarget(output, kind, outputName, spec);
  const format = named ?? asked ?? 'csv';
  if (kind === 'stdout') return { kind, path: 'standard output', format };
  return { kind, path: kind === 'file' ? output : sweepFolder(output, spec, format, argv['theory'] === true), format };
}

/** A shard leaves a journal, for merge to make records of, as whatever: its folder is the sweep's, whichever shard it is. */
function shardTarget(output: string, kind: Target['kind'], name: string, spec: SweepSpec): Target {
  if (kind === 'folder') return { kind, path: sweepFolder(output, spec, 'csv', false), format: 'csv' };
  throw new UsageError(
    `${name}: given ${JSON.stringify(output)} for a shard; allowed: a folder, where shards leave journals that merge makes into a file; for example ${name} my-results`,
  );
}

function inWords(formats: readonly string[]): string {
  return formats.map((format) => `.${format}`).join(', ');
}
