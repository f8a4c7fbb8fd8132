import { parseVariances } from './variances.ts';
import { parseWholeNumbers } from './whole-numbers.ts';

/** How a field may be given: one value, several, or text that stands for several. */
export type Given = number | string | readonly (number | string)[];

/** A weight variance: a number, one relative to the fan-in of a hidden layer, or `auto`, the initializer's own. */
export type WeightVariance = number | `${number}/fan_in` | 'auto';

/** A bias variance: a number, or `auto`, the initializer's own, which is 0 for most. */
export type BiasVariance = number | 'auto';

/** Reads what was given; `null` if it is not what the field takes. */
export type FieldParser<Value> = (given: Given) => Value | null;

/** Whole numbers from `least` to `most`, ascending, each once. */
export function wholeNumbers(least: number, most: number = Number.MAX_SAFE_INTEGER): FieldParser<number[]> {
  return (given) => {
    const numbers = gather(given, parseWholeNumbers);
    return numbers?.every((n) => Number.isInteger(n) && n >= least && n <= most) ? ascending(numbers) : null;
  };
}

/** Finite numbers of 0 or more, ascending, each once, and then `auto`. */
export const biasVariances: FieldParser<BiasVariance[]> = (given) => {
  const terms = gather(given, parseVariances);
  if (!terms?.every((term) => term === 'auto' || !term.overFanIn)) return null;
  const numbers = ascending(terms.flatMap((term) => (term === 'auto' ? [] : [term.value])));
  return terms.includes('auto') ? [...numbers, 'auto'] : numbers;
};

/** Finite numbers of 0 or more, also relative to fan_in, and `auto`; in the order given, each once. */
export const weightVariances: FieldParser<WeightVariance[]> = (given) => {
  const terms = gather(given, parseVariances);
  if (terms === null) return null;
  const values = terms.map((term): WeightVariance => {
    if (term === 'auto') return 'auto';
    return term.overFanIn ? `${term.value}/fan_in` : term.value;
  });
  return [...new Set(values)];
};

/** Some of these names, in their own order. */
export function namesOf<Name extends string>(names: readonly Name[]): FieldParser<Name[]> {
  return parsedNames((text) => names.find((name) => name === text) ?? null, names);
}

/**
 * Names that may have arguments, such as `leaky_relu(0.2)`, each once, in the order of their families: what stands before the
 * parenthesis.
 *
 * @param parse - a name as it is spelled in specs; `null` if the text is none.
 */
export function parsedNames<Name extends string>(
  parse: (text: string) => Name | null,
  families: readonly string[],
): FieldParser<Name[]> {
  return (given) => {
    const names = gather(given, (text) => {
      const parsed = splitNames(text).map(parse);
      return parsed.every((name) => name !== null) ? parsed : null;
    });
    const place = (name: Name): number => families.indexOf(familyOf(name));
    return names === null ? null : [...new Set(names)].toSorted((a, b) => place(a) - place(b));
  };
}

/** The names in a list: its commas, but for those in parentheses, stand between them. */
export function splitNames(text: string): string[] {
  return text.split(/,(?![^()]*\))/).map((name) => name.trim());
}

/** What stands before a name's arguments. */
export function familyOf(name: string): string {
  return name.replace(/\(.*/s, '').trim();
}

/** Exactly one of what another parser reads. */
export function single<Value>(parse: FieldParser<Value[]>): FieldParser<Value> {
  return (given) => {
    const values = parse(given);
    return values?.length === 1 ? values[0] : null;
  };
}

/** What another parser reads, or `auto`. */
export function orAuto<Value>(parse: FieldParser<Value>): FieldParser<Value | 'auto'> {
  return (given) => {
    const [first, ...others] = Array.isArray(given) ? given : [given];
    return others.length === 0 && String(first).trim() === 'auto' ? 'auto' : parse(given);
  };
}

function gather<Value>(given: Given, parse: (text: string) => Value[] | null): Value[] | null {
  const parts = (Array.isArray(given) ? given : [given]).map((part) => parse(String(part)));
  return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
