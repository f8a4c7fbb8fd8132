import type { WeightVariance } from './field-parsers.ts';

/** A variance taken apart: its number, and what follows that in text; or `auto`, which has no number. */
export interface SpelledTerm {
  readonly value: number;
  readonly suffix: '' | '/fan_in' | 'auto';
}

/** Takes a variance apart. */
export function spelledTerm(variance: WeightVariance): SpelledTerm {
  if (typeof variance === 'number') return { value: variance, suffix: '' };
  if (variance === 'auto') return { value: NaN, suffix: 'auto' };
  return { value: Number(variance.replace('/fan_in', '')), suffix: '/fan_in' };
}

/** The shortest text of a variance. */
export function termText({ value, suffix }: SpelledTerm): string {
  return suffix === 'auto' ? suffix : `${numberText(value)}${suffix}`;
}

/** A number in the shorter of its two spellings; if they are as short, in the decimal one. */
function numberText(value: number): string {
  const decimal = String(value).replace('e+', 'e');
  const exponential = value.toExponential().replace('e+', 'e');
  return exponential.length < decimal.length ? exponential : decimal;
}
