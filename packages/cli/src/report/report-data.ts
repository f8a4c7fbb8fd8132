import type { Quantity, Status } from '@initscope/core';

// What a report's page carries for its script; written by `networks-of.ts`, read in the browser.

/** By layer and column of σ²; `null` where there is no number. */
export type Cells = readonly (readonly (number | null)[])[];

export interface ReportPlane {
  readonly quantity: Quantity;
  readonly layers: readonly number[];
  /** log10 std, the median over seeds. */
  readonly log10Std: Cells;
  /** A row's statuses, a letter each: see {@link statusLetters}. */
  readonly status: readonly string[];
  /** What theory says, as log10 std. */
  readonly theory?: { readonly line: Cells; readonly low: Cells; readonly high: Cells };
}

export interface ReportNetwork {
  /** In words. */
  readonly name: string;
  /** D: σ_w² = D·σ². */
  readonly width: number;
  readonly sigmaSq: readonly number[];
  readonly critical?: { readonly sigmaSq: number; readonly label: string };
  /** The column of σ² to begin with. */
  readonly column: number;
  readonly planes: readonly ReportPlane[];
}

export interface ReportData {
  readonly networks: readonly ReportNetwork[];
}

/** One letter for each status. */
export const statusLetters: Readonly<Record<Status, string>> = { ok: '.', dead: 'd', underflow: 'u', overflow: 'o' };

const statusesByLetter: ReadonlyMap<string | undefined, Status> = new Map([
  ['d', 'dead'],
  ['u', 'underflow'],
  ['o', 'overflow'],
]);

/** The status of a letter. */
export function statusOfLetter(letter: string | undefined): Status {
  return statusesByLetter.get(letter) ?? 'ok';
}
