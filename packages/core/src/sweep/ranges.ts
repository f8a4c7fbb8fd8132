/**
 * The text forms in which several numbers are given. Each parser returns the numbers, or `null` if the text is none.
 *
 * - `0.025` or `1e-3,1e-2`: these numbers.
 * - `log:1e-3:1:41`, `lin:0:1:11`: so many from the first to the last, evenly spaced in log or linear measure, to 15
 *   significant digits.
 * - `0..7`: these whole numbers.
 * - `2/fan_in`: relative to the size of the layer before; also as the ends of a range, `log:0.1/fan_in:10/fan_in:21`.
 */

/** A number, or a number over the fan-in of a hidden layer, which is the width D. */
export interface Term {
  readonly value: number;
  readonly overFanIn: boolean;
}

/** A range holds at most this many numbers: more is a slip of the keyboard, and would fill the memory. */
export const longestRange = 1_000_000;

/** Numbers, ranges of them, and terms over fan_in. */
export function parseTerms(text: string): Term[] | null {
  const parts = text.split(',').map((part) => parsePart(part.trim()));
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** Whole numbers and spans of them: `0..7`, `1,2,5..9`. */
export function parseWholeNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, first, last] = /^(\d+)\.\.(\d+)$/.exec(part) ?? [];
    if (first === undefined) {
      const number = parseNumber(part);
      if (number === null) return null;
      numbers.push(number);
    } else {
      const count = Number(last) - Number(first) + 1;
      if (count < 1 || count > longestRange) return null;
      for (let i = 0; i < count; i++) numbers.push(Number(first) + i);
    }
  }
  return numbers;
}

function parsePart(part: string): Term[] | null {
  const [kind, ...ends] = part.split(':');
  if (ends.length === 0) {
    const term = parseTerm(part);
    return term === null ? null : [term];
  }
  if ((kind !== 'log' && kind !== 'lin') || ends.length !== 3) return null;
  const first = parseTerm(ends[0]);
  const last = parseTerm(ends[1]);
  const count = parseNumber(ends[2]);
  if (first === null || last === null || first.overFanIn !== last.overFanIn) return null;
  if (count === null || !Number.isInteger(count) || count < 2 || count > longestRange) return null;
  if (kind === 'log' && !(first.value > 0 && last.value > 0)) return null;
  return spaced(kind, first.value, last.value, count).map((value) => ({ value, overFanIn: first.overFanIn }));
}

/**
 * Between the ends, numbers of 15 significant digits: 0.01 rather than 0.010000000000000002. `Math.exp` and not `10 **`,
 * which rounds differently from one version of V8 to the next.
 */
function spaced(kind: 'log' | 'lin', first: number, last: number, count: number): number[] {
  const [from, to] = kind === 'log' ? [Math.log(first), Math.log(last)] : [first, last];
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return first;
    if (i === count - 1) return last;
    const between = from + (to - from) * (i / (count - 1));
    return Number((kind === 'log' ? Math.exp(between) : between).toPrecision(15));
  });
}

function parseTerm(text: string): Term | null {
  const number = text.trim().replace(/\s*\/\s*fan_in$/, '');
  const value = parseNumber(number);
  return value === null ? null : { value, overFanIn: number !== text.trim() };
}

function parseNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
