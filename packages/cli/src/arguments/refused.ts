import { UsageError } from '../usage-error.ts';
import { isBundle } from './command-words.ts';
import { didYouMean } from './suggest.ts';

/** What yargs says of a command line that it does not take, as one line that says what would do. */
export function refused(
  message: string,
  args: readonly string[],
  { command, positional }: { readonly command: string; readonly positional: string },
  allFlags: readonly string[],
  ownFlags: readonly string[],
): UsageError {
  if (message.startsWith('Not enough non-option arguments')) {
    return new UsageError(`${command}: given nothing; allowed: ${positional}; ${command} --help shows examples`);
  }
  const [, unknown] = /^Unknown arguments?: ([^,]+)/.exec(message) ?? [];
  if (unknown === undefined) return new UsageError(message);
  const flag =
    args.find((arg) => asFlag(arg) === unknown) ?? args.find((arg) => isBundle(arg) && arg.startsWith(`-${unknown}`));
  if (flag === undefined) {
    return new UsageError(
      `unexpected argument ${JSON.stringify(unknown)}; allowed: ${positional === '' ? 'flags only' : `${positional} and flags`}, see --help`,
    );
  }
  const given = flag.replace(/=.*/s, '');
  const long = `--${given.replace(/^-+/, '')}`;
  if (ownFlags.includes(long)) return new UsageError(`unknown flag ${given}; did you mean ${long}`);
  if (allFlags.includes(long)) {
    return new UsageError(`${command} takes no ${long}; ${command} --help lists its flags`);
  }
  // Of two flags as near as each other, the one that the command takes.
  const hint = didYouMean(long, ownFlags) || didYouMean(long, allFlags);
  return new UsageError(`unknown flag ${given}${hint}; --help lists the flags`);
}

/** The name in `--name` and `--name=value`. */
function asFlag(arg: string): string | undefined {
  return /^--(?:no-)?([^=]+)/.exec(arg)?.[1];
}
