import { readRange } from './range.ts';
import { readList, valueOf, type Reading } from './reading.ts';
import { readTerm, type Term } from './term.ts';

/**
 * The text forms in which several numbers are given.
 *
 * - `0.025` or `1e-3,1e-2`: these numbers.
 * - `log:1e-3:1:41`, `lin:0:1:11`: so many from the first to the last, evenly spaced in log or linear measure, to 15
 *   significant digits.
 * - `2/fan_in`: relative to the size of the layer before; also as the ends of a range, `log:0.1/fan_in:10/fan_in:21`.
 *
 * @returns `null` if the text is none.
 */
export function parseTerms(text: string): Term[] | null {
  return valueOf(readList(text.split(','), readTerms));
}

/** Reads a part of such a list, which has no commas: a number or a range; or says what is wrong with it. */
export function readTerms(part: string): Reading<readonly Term[]> {
  if (part.includes(':')) return readRange(part.trim());
  if (/^\s*\d+\.\.\d+\s*$/.test(part)) return { problem: 'spans are for whole numbers; a range here is lin:0:1:11' };
  const term = readTerm(part);
  return 'problem' in term ? term : { value: [term.value] };
}
