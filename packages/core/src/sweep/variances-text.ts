import type { WeightVariance } from './field-parsers.ts';
import { longestRange, spaced, type Spacing } from './range.ts';
import { spelledTerm, termText, type SpelledTerm } from './spelled-term.ts';

/**
 * Variances in their order, in the shortest text that is read as them: `2/fan_in`, `1e-3,0.05`, `log:1e-3:1:41`. A range stands only for
 * the very numbers that reading it gives.
 */
export function variancesText(variances: readonly WeightVariance[]): string {
  const terms = variances.map(spelledTerm);
  const parts: string[] = [];
  let start = 0;
  while (start < terms.length) {
    const runs = (['log', 'lin'] as const).map((kind) => ({ kind, end: endOfRun(kind, terms, start) }));
    const [{ kind, end }] = runs.toSorted((a, b) => b.end - a.end);
    const text = rangeText(kind, terms.slice(start, end));
    // The last of a run for which no range stands may be the first of another.
    const next = text === null ? Math.max(start + 1, end - 1) : end;
    parts.push(...(text === null ? terms.slice(start, next).map(termText) : [text]));
    start = next;
  }
  return parts.join(',');
}

/** The end of the terms that look evenly spaced from `start` on: two are at least. */
function endOfRun(kind: Spacing, terms: readonly SpelledTerm[], start: number): number {
  const { suffix } = terms[start];
  const step = stepAfter(kind, terms, start);
  let end = start + 1;
  while (end < terms.length && end - start < longestRange && terms[end].suffix === suffix) {
    // Values have 15 digits, and logarithms are rounded.
    const slack = kind === 'log' ? 1e-12 : 3e-14 * Math.max(terms[start].value, terms[end].value);
    if (!(Math.abs(stepAfter(kind, terms, end - 1) - step) <= slack)) break;
    end++;
  }
  return end;
}

function stepAfter(kind: Spacing, terms: readonly SpelledTerm[], place: number): number {
  const [from, to] = [terms[place].value, terms[place + 1]?.value ?? NaN];
  return kind === 'log' ? Math.log(to) - Math.log(from) : to - from;
}

/** The range that stands for these terms, if there is one and it is shorter than they are. */
function rangeText(kind: Spacing, terms: readonly SpelledTerm[]): string | null {
  if (terms.length < 3) return null;
  const [first, last] = [terms[0], terms[terms.length - 1]];
  const text = `${kind}:${termText(first)}:${termText(last)}:${terms.length}`;
  if (text.length >= terms.map(termText).join().length) return null;
  const values = spaced(kind, first.value, last.value, terms.length);
  return values.every((value, i) => value === terms[i].value) ? text : null;
}
