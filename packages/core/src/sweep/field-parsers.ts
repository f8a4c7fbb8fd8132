import { parseTerms, parseWholeNumbers } from './ranges.ts';

/** How a field may be given: one value, several, or text that stands for several. */
export type Given = number | string | readonly (number | string)[];

/** A weight variance: a number, or one relative to the fan-in of a hidden layer. */
export type WeightVariance = number | `${number}/fan_in`;

/** Reads what was given; `null` if it is not what the field takes. */
export type FieldParser<Value> = (given: Given) => Value | null;

/** Whole numbers from `least` to `most`, ascending, each once. */
export function wholeNumbers(least: number, most: number = Number.MAX_SAFE_INTEGER): FieldParser<number[]> {
  return (given) => {
    const numbers = gather(given, parseWholeNumbers);
    return numbers?.every((n) => Number.isInteger(n) && n >= least && n <= most) ? ascending(numbers) : null;
  };
}

/** Finite numbers of 0 or more, ascending, each once. */
export const variances: FieldParser<number[]> = (given) => {
  const terms = gather(given, parseTerms);
  if (!terms?.every(({ value, overFanIn }) => value >= 0 && !overFanIn)) return null;
  return ascending(terms.map(({ value }) => value));
};

/** Finite numbers of 0 or more, also relative to fan_in; in the order given, each once. */
export const weightVariances: FieldParser<WeightVariance[]> = (given) => {
  const terms = gather(given, parseTerms);
  if (!terms?.every(({ value }) => value >= 0)) return null;
  return [...new Set(terms.map((term): WeightVariance => (term.overFanIn ? `${term.value}/fan_in` : term.value)))];
};

/** Some of these names, in their own order. */
export function namesOf<Name extends string>(names: readonly Name[]): FieldParser<Name[]> {
  return (given) => {
    const chosen = gather(given, (text) => text.split(',').map((name) => name.trim()));
    return chosen?.every((name) => (names as readonly unknown[]).includes(name))
      ? names.filter((name) => (chosen as readonly unknown[]).includes(name))
      : null;
  };
}

/** Exactly one of what another parser reads. */
export function single<Value>(parse: FieldParser<Value[]>): FieldParser<Value> {
  return (given) => {
    const values = parse(given);
    return values?.length === 1 ? values[0] : null;
  };
}

/** The weight variance itself, for a hidden layer of the given fan-in. */
export function resolveVariance(variance: WeightVariance, fanIn: number): number {
  return typeof variance === 'number' ? variance : Number(variance.replace('/fan_in', '')) / fanIn;
}

function gather<Value>(given: Given, parse: (text: string) => Value[] | null): Value[] | null {
  const parts = (Array.isArray(given) ? given : [given]).map((part) => parse(String(part)));
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
