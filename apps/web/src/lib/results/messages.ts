import type { FacetSummary, NetworkSpec, Plane, Quantity, SweepSpec } from '@initscope/core';
import type { TheoryCell } from './theory-cell.ts';
import type { View } from './view.ts';

/** A file, and what it is called: a Blob has no name. */
export interface NamedFile {
  readonly file: Blob;
  readonly name: string;
}

/** From the page to the worker: one `open`, and once that is done any number of questions. */
export type ReadRequest = { readonly type: 'open'; readonly files: readonly NamedFile[] } | Question;

/** A question about the opened result, answered under the same `id`. */
export type Question = { readonly id: number } & (NetworkQuestion | OverviewQuestion | SeedsQuestion);

export interface NetworkQuestion {
  readonly type: 'network';
  readonly network: number;
  readonly view: View;
}

export interface OverviewQuestion {
  readonly type: 'overview';
  readonly networks: readonly number[];
  readonly quantity: Quantity;
  readonly view: View;
}

export interface SeedsQuestion {
  readonly type: 'seeds';
  readonly network: number;
  readonly sigmaSq: number;
  readonly view: View;
}

/** From the worker to the page. */
export type ReadMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'opened'; readonly outline: ResultOutline }
  | { readonly type: 'failed'; readonly sentence: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'unanswered'; readonly id: number; readonly sentence: string };

export type Answer = NetworkAnswer | OverviewAnswer | SeedsAnswer;

/** One network in full, as far as the view reaches; `facet` is `null` if nothing of it is in view. */
export interface NetworkAnswer {
  readonly type: 'network';
  readonly network: number;
  readonly facet: FacetSummary | null;
  readonly theory: readonly TheoryCell[];
}

/** A small picture of each network asked for; `null` if nothing of it is in view. */
export interface OverviewAnswer {
  readonly type: 'overview';
  readonly quantity: Quantity;
  readonly planes: readonly { readonly network: number; readonly plane: Plane | null }[];
}

/** log10 std of each seed, layer by layer, for each quantity at one σ². */
export interface SeedsAnswer {
  readonly type: 'seeds';
  readonly network: number;
  readonly sigmaSq: number;
  readonly lines: readonly { readonly quantity: Quantity; readonly seeds: readonly (readonly (number | null)[])[] }[];
}

/** What the page has to know of a result as a whole. */
export interface ResultOutline {
  /** Of its files. */
  readonly name: string;
  /** Of the initscope that computed it, if it says. */
  readonly version: string | null;
  /** `null` where the records make no one sweep. */
  readonly spec: SweepSpec | null;
  readonly networks: readonly NetworkSpec[];
  /** The σ² of any of them, ascending. */
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
  readonly seeds: readonly number[];
  /** How many records were read; `null` where there is but a summary of them. */
  readonly records: number | null;
  /** The greatest |log10 std| of any: the end of the scale that all small pictures share. */
  readonly greatest: number;
}
