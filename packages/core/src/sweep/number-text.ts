import type { Reading } from './reading.ts';

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Reads a decimal number that float64 can hold: what lies beyond its ends is refused, not rounded to 0 or to infinity. */
export function readNumber(text: string): Reading<number> {
  const number = text.trim();
  if (!decimal.test(number)) return { problem: '' };
  const value = Number(number);
  if (!Number.isFinite(value)) return { problem: `${number} is beyond 1.8e308, the largest float64` };
  const [mantissa] = number.split(/e/i);
  if (value === 0 && /[1-9]/.test(mantissa))
    return { problem: `${number} is nearer to 0 than 5e-324, the least float64` };
  return { value };
}
