import { compactSpec, fieldNames, type SweepSpec } from '@initscope/core';
import { flagOf } from '../arguments/flag.ts';

/** The command that runs a sweep, as one would type it, whatever flags, variables and files it was put together from. */
export function commandLine(command: string, spec: SweepSpec, flags: readonly string[]): string {
  const compact = compactSpec(spec);
  const fields = fieldNames.flatMap((name) => {
    const text = compact[name];
    return text === undefined ? [] : [flagOf(name), text];
  });
  return ['initscope', command, ...fields, ...flags].map(quoted).join(' ');
}

/** A word as any shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
