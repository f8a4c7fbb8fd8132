import { readTerms } from './ranges.ts';
import { problemOfReading, readList, valueOf, type Reading } from './reading.ts';
import type { Term } from './term.ts';

/** Variances as a text gives them: terms of 0 or more, and `auto`, the initializer's own; `null` if it gives none. */
export function parseVariances(text: string): (Term | 'auto')[] | null {
  return valueOf(readList(text.split(','), readPart));
}

/** Which part of such a text is wrong, and how; `null` if none is, or there is no more to say. */
export function varianceProblem(text: string): string | null {
  return problemOfReading(readList(text.split(','), readPart));
}

/** The same of variances that cannot be relative to a fan-in. */
export function biasVarianceProblem(text: string): string | null {
  const reading = readList(text.split(','), readPart);
  const isRelative = 'value' in reading && reading.value.some((term) => term !== 'auto' && term.overFanIn);
  return isRelative ? 'a variance of biases is not over fan_in' : problemOfReading(reading);
}

function readPart(part: string): Reading<readonly (Term | 'auto')[]> {
  if (part.trim() === 'auto') return { value: ['auto'] };
  const terms = readTerms(part);
  if ('problem' in terms) return terms;
  const below = terms.value.find(({ value }) => value < 0);
  return below === undefined ? terms : { problem: `${below.value} is below 0` };
}
