import { readNumber } from './number-text.ts';
import type { Reading } from './reading.ts';

/** A number, or a number over the fan-in of a hidden layer, which is the width D. */
export interface Term {
  readonly value: number;
  readonly overFanIn: boolean;
}

/** Reads a number, also one over fan_in. */
export function readTerm(text: string): Reading<Term> {
  const [, numerator, denominator] = /^([^/]*)\/(.*)$/s.exec(text.trim()) ?? [text, text];
  const overFanIn = denominator?.trim() === 'fan_in';
  if (denominator !== undefined && !overFanIn)
    return { problem: 'only fan_in may stand below a number, as in 2/fan_in' };
  const number = readNumber(numerator);
  return 'problem' in number ? number : { value: { value: number.value, overFanIn } };
}
