import { UsageError } from '../usage-error.ts';
import { didYouMean } from './suggest.ts';
import { isSwitch } from './switches.ts';

/** Words in a command's place that ask for what a flag asks for. */
export const askingWords = ['help', 'version'] as const;

/** A command line as yargs takes it: `help sweep` and `version` as the flags that they stand for, and `--config -` in one word. */
export function spelledForYargs(args: readonly string[]): string[] {
  const [first, ...rest] = args;
  if (first === 'help') return [...rest, '--help'];
  if (first === 'version') return [...rest, '--version'];
  return args.flatMap((arg, i) => {
    // It would take the dash for an argument by itself.
    if (arg === '-' && takesDash(args[i - 1])) return [];
    return args[i + 1] === '-' && takesDash(arg) ? [`${arg}=-`] : [arg];
  });
}

function takesDash(arg: string | undefined): boolean {
  return arg !== undefined && /^--[^=]+$/.test(arg) && !isSwitch(arg);
}

/** yargs would take an unknown command for an argument too many. */
export function assertKnownCommand([first]: readonly string[], names: readonly string[]): void {
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  throw new UsageError(
    `unknown command ${JSON.stringify(first)}${didYouMean(first, [...names, ...askingWords])}; allowed: ${names.join(', ')}`,
  );
}

/** What yargs would take and silently ignore: -- and a value of a flag that has none. */
export function assertPlain(args: readonly string[]): void {
  if (args.includes('--')) throw new UsageError('given "--"; allowed: flags without it');
  const valued = args.find((arg) => arg.includes('=') && isSwitch(arg.replace(/=.*/s, '')));
  if (valued !== undefined) {
    throw new UsageError(`given ${JSON.stringify(valued)}; allowed: ${valued.replace(/=.*/s, '')}`);
  }
}

/** Is this `-layers`, which yargs would take for -l -a -y -e -r -s? Only -o, -h and -v are flags of one letter. */
export function isBundle(arg: string): boolean {
  return /^-[a-np-z][a-z-]/i.test(arg);
}
