import { compactSpec, fieldNames, spelledSpec, type SweepSpec } from '@initscope/core';
import { fromEnvironment } from '../arguments/environment.ts';
import { flagOf } from '../arguments/flag.ts';

/** The command that runs a sweep, as one would type it, whatever flags, variables and files it was put together from. */
export function commandLine(command: string, spec: SweepSpec, flags: readonly string[]): string {
  const [compact, spelled] = [compactSpec(spec), spelledSpec(spec)];
  const fields = fieldNames.flatMap((name) => {
    // Where the environment has something to say of a field, its default has to be said too.
    const text = compact[name] ?? (fromEnvironment(name) === undefined ? undefined : spelled[name]);
    return text === undefined ? [] : flag(flagOf(name), text);
  });
  return ['initscope', command, ...fields, ...flags].map(quoted).join(' ');
}

/** A flag with its value, in one word where the value would be taken for a flag itself. */
export function flag(name: string, value: string): string[] {
  return value.startsWith('-') && value !== '-' ? [`${name}=${value}`] : [name, value];
}

/** A word as any shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
