import type { LayerRecord } from '../sweep/records.ts';

/** What the text of a cell stands for. */
export type CellReader = (text: string) => number | string | null;

const textColumns: ReadonlySet<keyof LayerRecord> = new Set([
  'activation',
  'initializer',
  'quantity',
  'status',
  'method',
] as const);

/** As JSON writes numbers, and with a sign before: neither 0x10 nor Infinity nor spaces, which Number takes too. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads the cells of a column from the first row to the last. */
export function cellReader(column: keyof LayerRecord): CellReader {
  if (textColumns.has(column)) return (text) => text;
  // Most columns repeat themselves for many rows.
  let lastText = '';
  let last: number | string = '';
  return (text) => {
    if (text === '') return null;
    if (text === lastText) return last;
    lastText = text;
    last = decimal.test(text) ? Number(text) : text;
    return last;
  };
}
