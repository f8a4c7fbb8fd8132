import { dirname } from 'node:path';
import type { SweepSpec } from '@initscope/core';
import { shardText } from '../journal/shard.ts';
import { defaultOutput, type Target } from '../results/target.ts';
import { commandLine, quoted } from './command-line.ts';
import type { SweepOptions } from './sweep-options.ts';

/** The command that goes on with a sweep that has been stopped. */
export function howToGoOn(spec: SweepSpec, target: Target, { shard, theory, failFast }: SweepOptions): string {
  const output = outputOf(target);
  return commandLine('sweep', spec, [
    ...(output === defaultOutput ? [] : ['--output', output]),
    ...(target.kind === 'file' || target.format === 'csv' ? [] : ['--format', target.format]),
    ...(theory ? ['--theory'] : []),
    ...(failFast ? ['--fail-fast'] : []),
    ...(shard.count === 1 ? [] : ['--shard', shardText(shard)]),
    '--resume',
  ]);
}

/** The command that makes one result of a sweep's shards. */
export function howToMerge({ path }: Target): string {
  return `initscope merge ${quoted(path)}`;
}

/** What --output was given: a sweep's folder lies in that. */
function outputOf({ kind, path }: Target): string {
  return kind === 'folder' ? dirname(path) : path;
}
