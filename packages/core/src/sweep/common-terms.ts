/** The values of one network on an axis, and what a term such as `2/fan_in` or `auto` means there; `null` if nothing. */
export interface Axis<Term> {
  readonly values: ReadonlySet<number>;
  readonly valueOf: (term: Term) => number | null;
}

/**
 * Terms that mean just these values on every axis.
 *
 * @param candidates - terms that may be what a value of an axis was given by, the likeliest first.
 * @returns `null` if there are none.
 */
export function commonTerms<Term>(
  axes: readonly Axis<Term>[],
  candidates: (value: number, axis: Axis<Term>) => readonly Term[],
): Term[] | null {
  const terms: Term[] = [];
  for (const axis of axes) {
    const told = new Set(terms.map(axis.valueOf));
    for (const value of axis.values) {
      if (told.has(value)) continue;
      const term = candidates(value, axis).find(
        (each) => axis.valueOf(each) === value && axes.every((other) => isOn(other, other.valueOf(each))),
      );
      if (term === undefined) return null;
      terms.push(term);
    }
  }
  return terms;
}

function isOn<Term>({ values }: Axis<Term>, value: number | null): boolean {
  return value !== null && values.has(value);
}
