import { readFileSync } from 'node:fs';

/** One network's stds, as NumPy computes them; see core's fixture for the calls. */
export interface NumpyNetwork {
  readonly seed: number;
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
  readonly inputs: number;
  readonly gradientInputs: number;
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly stdHidden: readonly number[];
  readonly stdGradient: readonly number[];
}

/** One of the notebook's tables, as it is printed there. */
export interface PrintedTable {
  readonly quantity: 'h' | 'dl_df';
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
  readonly figures: readonly { readonly layer: number; readonly printed: string }[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../core/test/fixtures/${name}`, import.meta.url), 'utf8'));
}

export const numpy = read('numpy.json') as {
  readonly notebook: readonly NumpyNetwork[];
  readonly wideEnds: readonly NumpyNetwork[];
};
export const printedTables = (read('notebook-printed.json') as { readonly tables: readonly PrintedTable[] }).tables;
