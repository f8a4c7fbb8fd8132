import { expect } from 'vitest';

/** Fails unless a number, rounded to as many decimals as a figure shows, is that figure. */
export function expectShown(actual: number | null | undefined, figure: string, what = 'it'): void {
  const decimals = figure.split('.')[1]?.length ?? 0;
  expect((actual ?? NaN).toFixed(decimals), `${what}: ${actual}`).toBe(figure);
}
