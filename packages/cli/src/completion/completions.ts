import type { FlagHelp } from '../arguments/flags-of.ts';
import { isSwitch } from '../arguments/switches.ts';
import { filesMark, shells } from './shells.ts';
import { valuesOf, type Values } from './values-of.ts';

/** What a completion has to know of a command. */
export interface CommandHelp {
  readonly name: string;
  readonly describe: string;
  /** What it takes beside flags: `[result]`; nothing if only flags. */
  readonly positional: string;
}

/**
 * With what the last of some words may go on: a line each, with what it means behind a tab; or {@link filesMark}.
 *
 * @param words - those behind the program's name, the last of them not finished, and perhaps not begun.
 */
export async function completionsOf(
  words: readonly string[],
  commands: readonly CommandHelp[],
  flagsOf: (command: string) => Promise<FlagHelp[]>,
): Promise<string[]> {
  const current = words.at(-1) ?? '';
  const [command, ...given] = words.slice(0, -1);
  if (command === undefined || command === 'help') return begunWith(current, command === undefined, commands);
  const known = commands.find(({ name }) => name === command);
  if (known === undefined) return [];

  const [, inline, value = ''] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  if (inline !== undefined) return lines(valuesOf(command, inline, value), value, `${inline}=`);
  const previous = given.at(-1) ?? '';
  if (previous.startsWith('-') && !previous.includes('=') && !isSwitch(previous)) {
    return lines(valuesOf(command, previous, current), current, '');
  }
  if (!current.startsWith('-')) {
    if (command === 'completion') return lines(shells, current, '');
    if (known.positional !== '') return [filesMark];
  }
  const flags = await flagsOf(command);
  return flags
    .filter(({ flag }) => flag.startsWith(current) && !given.includes(flag))
    .map(({ flag, describe }) => `${flag}\t${describe}`);
}

function begunWith(current: string, atStart: boolean, commands: readonly CommandHelp[]): string[] {
  const help = commands.map(({ name, describe }) => [name, describe] as const);
  const words = [
    ['help', 'examples, flags and more of a command'],
    ['version', 'the version of this program'],
  ] as const;
  const flags = [
    ['--help', 'what initscope does'],
    ['--version', 'the version of this program'],
  ] as const;
  const all = atStart ? [...help, ...words, ...(current.startsWith('-') ? flags : [])] : help;
  return all.filter(([name]) => name.startsWith(current)).map(([name, describe]) => `${name}\t${describe}`);
}

function lines(values: Values, begun: string, before: string): string[] {
  if (values === 'files') return [filesMark];
  return values.filter((value) => value.startsWith(begun)).map((value) => before + value);
}
