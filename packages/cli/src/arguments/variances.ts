import { parseTerms, varianceProblem } from '@initscope/core';
import { UsageError } from '../usage-error.ts';

/** Theory has no fixed points for larger variances. */
export const mostVariance = 1e30;

/** What such a flag takes, for --help and errors. */
export const variancesInWords = 'numbers of 0 or more (up to 1e30), such as 1.5, 1,2,4, lin:0.25:4:64 or log:0.1:10:41';

/**
 * A flag that takes variances which belong to no network, and so know no fan-in: ascending, each once; nothing if it was not given.
 *
 * @param example - a value that would do.
 */
export function readVariances(flag: string, given: unknown, example: string): number[] | undefined {
  if (given === undefined) return undefined;
  const parts: readonly unknown[] = Array.isArray(given) ? given : [given];
  const terms = parts.flatMap((part) => (typeof part === 'string' ? parseTerms(part) : null));
  const numbers = terms.flatMap((term) =>
    term === null || term.overFanIn || !(term.value >= 0 && term.value <= mostVariance) ? [] : [term.value],
  );
  if (numbers.length === terms.length) return [...new Set(numbers)].toSorted((a, b) => a - b);
  const found = given === '' ? 'nothing' : JSON.stringify(given);
  const problem = parts.map(problemOf).find((each) => each !== null);
  const hint = problem === undefined || parts.includes('') ? '' : `, but ${problem}`;
  throw new UsageError(`${flag}: given ${found}${hint}; allowed: ${variancesInWords}; for example ${flag} ${example}`);
}

/** What is wrong with one of the texts, as far as that can be told. */
function problemOf(part: unknown): string | null {
  if (typeof part !== 'string') return null;
  if (/fan_in|auto/.test(part)) return 'there is no network here that fan_in and auto could be of';
  if (part.includes('/')) return 'a number here has nothing below it';
  const tooLarge = parseTerms(part)?.some(({ value }) => value > mostVariance) === true;
  return varianceProblem(part) ?? (tooLarge ? 'the most is 1e30' : null);
}
