import { extname } from 'node:path';
import type { SweepSpec } from '@initscope/core';
import { recordFormats } from '../formats/record-formats.ts';
import { isPart, type Shard } from '../journal/shard.ts';
import { sweepFolder } from '../results/sweep-folder-name.ts';
import { defaultOutput, type Target } from '../results/target.ts';
import { UsageError } from '../usage-error.ts';
import { oneOf, oneText } from './one-text.ts';
import { isOtherKind } from './other-kinds.ts';
import { setting, settingName } from './setting.ts';

/** Reads --output and --format: `-` is standard output, a name ending in a format's is a file, any other a folder. */
export function readTarget(argv: Readonly<Record<string, unknown>>, spec: SweepSpec, shard: Shard): Target {
  const outputName = settingName(argv, 'output');
  const formatName = settingName(argv, 'format');
  const output = oneText(outputName, setting(argv, 'output')) ?? defaultOutput;
  const asked = oneOf(formatName, setting(argv, 'format'), recordFormats);
  const extension = extname(output);
  if (output === '' || isOtherKind(extension)) {
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
  const format = named ?? asked ?? 'csv';
  if (isPart(shard)) return shardTarget({ kind, path: output, format }, outputName, spec);
  if (kind === 'stdout') return { kind, path: 'standard output', format };
  return { kind, path: kind === 'file' ? output : sweepFolder(output, spec, format, argv['theory'] === true), format };
}

/** A shard leaves a journal, for merge to make records of, as whatever: its folder is the sweep's, whichever shard it is. */
function shardTarget({ kind, path, format }: Target, name: string, spec: SweepSpec): Target {
  if (kind === 'folder') return { kind, path: sweepFolder(path, spec, 'csv', false), format };
  throw new UsageError(
    `${name}: given ${JSON.stringify(path)} for a shard; allowed: a folder, where shards leave journals that merge makes into a file; for example ${name} my-results`,
  );
}

function inWords(formats: readonly string[]): string {
  return formats.map((format) => `.${format}`).join(', ');
}
