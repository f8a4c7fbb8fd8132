import { expect } from 'vitest';

/** Fails unless float64s are the same to the bit, −0 told from 0. */
export function expectSameBits(actual: Float64Array, expected: Float64Array, what = ''): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    if (!Object.is(actual[i], expected[i]))
      expect.fail(`${what}[${i}] is ${told(actual[i])}, not ${told(expected[i])}`);
  }
}

function told(value: number): string {
  return Object.is(value, -0) ? '−0' : String(value);
}
