import { expect } from 'vitest';
import { relativeError } from './closeness.ts';
import { fixture } from './fixture.ts';

interface PrintedTable {
  readonly quantity: 'h' | 'dl_df';
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
  readonly figures: readonly { readonly layer: number; readonly printed: string }[];
}

/** The figures that the notebook prints, each as its text. */
export const { tables: printedTables } = fixture('notebook-printed.json') as {
  readonly tables: readonly PrintedTable[];
};

/**
 * Fails unless a figure is the printed one: the same text to three decimals below 1e12; above, where decimals lie beyond
 * float64's digits, the same to 14 significant digits, half a unit of the last being 5e-15 at the least.
 */
export function expectPrinted(value: number | null | undefined, printed: string): void {
  const expected = Number(printed);
  if (expected < 1e12) expect((value ?? NaN).toFixed(3)).toBe(printed);
  else expect(relativeError(value ?? NaN, expected), printed).toBeLessThanOrEqual(5e-15);
}
