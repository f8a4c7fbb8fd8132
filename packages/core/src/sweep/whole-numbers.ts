import { longestRange } from './range.ts';
import { readNumber } from './number-text.ts';
import { problemOfReading, readList, valueOf, type Reading } from './reading.ts';

/**
 * Whole numbers and spans of them: `0..7`, `1,2,5..9`. That a lone number is whole is for the field to say, which knows its bounds.
 *
 * @returns `null` if the text is none.
 */
export function parseWholeNumbers(text: string): number[] | null {
  return valueOf(readWholeNumbers(text));
}

/** Which part of such a text is wrong, and how; `null` if none is, or there is no more to say. */
export function wholeNumbersProblem(text: string): string | null {
  return problemOfReading(readWholeNumbers(text));
}

function readWholeNumbers(text: string): Reading<number[]> {
  return readList(text.split(','), readPart);
}

function readPart(part: string): Reading<readonly number[]> {
  if (part.includes('..')) return readSpan(part.trim());
  if (part.includes(':')) return { problem: 'log: and lin: are for variances; whole numbers are 10,20 or 2..8' };
  const number = readNumber(part);
  return 'problem' in number ? number : { value: [number.value] };
}

function readSpan(span: string): Reading<readonly number[]> {
  const [, from, to] = /^(\d+(?:e\+?\d+)?)\.\.(\d+(?:e\+?\d+)?)$/i.exec(span) ?? [];
  if (from === undefined) return { problem: 'a span needs a whole number at each end, as in 0..7' };
  const [first, last] = [Number(from), Number(to)];
  const count = last - first + 1;
  if (count < 1) return { problem: `the span descends; ascending it is ${to}..${from}` };
  if (!(count <= longestRange)) return { problem: `the span holds ${count} numbers, and ${longestRange} are the most` };
  return { value: Array.from({ length: count }, (_, i) => first + i) };
}
