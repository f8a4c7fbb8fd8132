import { readNumber } from './number-text.ts';
import { noNumber, type Reading } from './reading.ts';
import { readTerm, type Term } from './term.ts';

/** A range holds at most this many numbers: more is a slip of the keyboard, and would fill the memory. */
export const longestRange = 1_000_000;

/** How a range's numbers are spaced. */
export type Spacing = 'log' | 'lin';

const examples: Readonly<Record<Spacing, string>> = { log: 'log:1e-3:1:41', lin: 'lin:0:1:11' };

/**
 * Between the ends, numbers of 15 significant digits: 0.01 rather than 0.010000000000000002. `Math.exp` and not `10 **`,
 * which rounds differently from one version of V8 to the next.
 */
export function spaced(kind: Spacing, first: number, last: number, count: number): number[] {
  const [from, to] = kind === 'log' ? [Math.log(first), Math.log(last)] : [first, last];
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return first;
    if (i === count - 1) return last;
    const between = from + (to - from) * (i / (count - 1));
    const value = kind === 'log' ? Math.exp(between) : between;
    const rounded = Number(value.toPrecision(15));
    // The largest float64 has more digits than that, and rounds to infinity.
    return Number.isFinite(rounded) ? rounded : value;
  });
}

/** Reads `log:1e-3:1:41` or `lin:0:1:11`, or says which part of it is wrong. */
export function readRange(range: string): Reading<readonly Term[]> {
  const [kind, from, to, howMany, ...more] = range.split(':');
  if (kind !== 'log' && kind !== 'lin')
    return { problem: `${JSON.stringify(kind)} is no range; there are log: and lin:` };
  const example = examples[kind];
  if (to === undefined || more.length > 0) {
    return { problem: `a range has a first, a last and a count, as in ${example}` };
  }
  if (howMany === undefined || howMany.trim() === '')
    return { problem: `a count is missing at the end, as in ${example}` };
  const [first, last] = [readEnd(from), readEnd(to)];
  if ('problem' in first) return first;
  if ('problem' in last) return last;
  if (first.value.overFanIn !== last.value.overFanIn)
    return { problem: 'one end is over fan_in, and the other is not' };
  const low = Math.min(first.value.value, last.value.value);
  if (kind === 'log' && !(low > 0)) return { problem: `log needs ends above 0, and ${low} is none` };
  const count = readCount(howMany);
  if ('problem' in count) return count;
  const values = spaced(kind, first.value.value, last.value.value, count.value);
  return { value: values.map((value) => ({ value, overFanIn: first.value.overFanIn })) };
}

function readEnd(text: string): Reading<Term> {
  const term = readTerm(text);
  return 'problem' in term && term.problem === '' ? { problem: noNumber(text) } : term;
}

function readCount(text: string): Reading<number> {
  const count = readNumber(text);
  if ('problem' in count || !Number.isInteger(count.value) || count.value < 2) {
    return { problem: `the count ${JSON.stringify(text.trim())} is no whole number of 2 or more` };
  }
  if (count.value > longestRange)
    return { problem: `the count ${text.trim()} is above ${longestRange}, which is the most` };
  return count;
}
