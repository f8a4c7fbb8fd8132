import { didYouMean } from './suggest.ts';
import { UsageError } from '../usage-error.ts';

/** A flag, or the variable that stands for it, that takes one of a few words; nothing if it was not given. */
export function oneOf<Word extends string>(flag: string, given: unknown, words: readonly Word[]): Word | undefined {
  const text = oneText(flag, given);
  if (text === undefined) return undefined;
  const word = words.find((each) => each === text);
  if (word === undefined) {
    throw new UsageError(
      `${flag}: given ${text === '' ? 'nothing' : `${JSON.stringify(text)}${didYouMean(text, words)}`}; allowed: ${words.join(', ')}; for example ${flag}${/^[A-Z_]+$/.test(flag) ? '=' : ' '}${words[0]}`,
    );
  }
  return word;
}

/** A flag that may be given once. */
export function oneText(flag: string, given: unknown): string | undefined {
  if (given === undefined || typeof given === 'string') return given;
  const allowed = Array.isArray(given) ? 'once; leave one of them' : 'with a value, or not at all';
  throw new UsageError(`${flag}: given ${JSON.stringify(given)}; allowed: ${allowed}`);
}
