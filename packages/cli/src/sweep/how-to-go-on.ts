import { dirname } from 'node:path';
import type { SweepSpec } from '@initscope/core';
import { fromEnvironment, type SettingName } from '../arguments/environment.ts';
import { isPart, shardText } from '../journal/shard.ts';
import { defaultOutput, type Target } from '../results/target.ts';
import { commandLine, flag, quoted } from './command-line.ts';
import type { SweepOptions } from './sweep-options.ts';

/** The command that goes on with a sweep that has been stopped. */
export function howToGoOn(spec: SweepSpec, target: Target, { shard, theory, failFast }: SweepOptions): string {
  return commandLine('sweep', spec, [
    ...targetFlags(target),
    ...(theory ? ['--theory'] : []),
    ...(failFast ? ['--fail-fast'] : []),
    ...(isPart(shard) ? ['--shard', shardText(shard)] : []),
    '--resume',
  ]);
}

/** The command that makes one result of a sweep's shards, where the sweep itself would have put it. */
export function howToMerge(target: Target, { theory }: SweepOptions): string {
  const flags = [...targetFlags(target), ...(theory ? ['--theory'] : [])];
  return ['initscope', 'merge', target.path, ...flags].map(quoted).join(' ');
}

/** Where it goes and as what, but for what goes without saying. A sweep's folder lies in what --output was given. */
function targetFlags({ kind, path, format }: Target): string[] {
  const output = kind === 'folder' ? dirname(path) : path;
  const hasSaid = (name: SettingName): boolean => fromEnvironment(name) !== undefined;
  return [
    ...(output === defaultOutput && !hasSaid('output') ? [] : flag('--output', output)),
    ...(kind === 'file' || (format === 'csv' && !hasSaid('format')) ? [] : ['--format', format]),
  ];
}
