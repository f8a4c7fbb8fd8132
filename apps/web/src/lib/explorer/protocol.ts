import type { Critical } from '@initscope/charts';
import type {
  FieldName,
  KernelKind,
  LayerRecord,
  Method,
  NetworkSpec,
  Plane,
  Quantity,
  SweepSpec,
} from '@initscope/core';

/** What the page asks of the worker. An answer bears its question's `id`; a newer experiment ends an older one. */
export type Question =
  | ExperimentQuestion
  | { readonly type: 'probe'; readonly id: number; readonly sigmaSq: number }
  | { readonly type: 'records'; readonly id: number }
  | { readonly type: 'cancel' };

/** To read a sweep from text, and to run it. */
export interface ExperimentQuestion {
  readonly type: 'experiment';
  readonly id: number;
  /** A `SweepSpecInput` as an address holds it; the worker reads it by core's schema. */
  readonly fields: Readonly<Record<string, string>>;
  /** The chosen σ², as text; the critical one, or the middle of the axis, if it is left out. */
  readonly at: string | undefined;
  /** Which of the sweep's networks, by its index. */
  readonly network: number;
  /** Run it however long it takes. */
  readonly isPatient: boolean;
}

export type Answer =
  | {
      readonly type: 'accepted';
      readonly id: number;
      readonly experiment: Experiment;
      /** About how long it will take. */
      readonly milliseconds: number;
    }
  | { readonly type: 'refused'; readonly id: number; readonly field: FieldName | undefined; readonly sentence: string }
  | { readonly type: 'costly'; readonly id: number; readonly milliseconds: number }
  | {
      readonly type: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      /** What there is by then, now and again. */
      readonly measured: Measured | undefined;
    }
  | { readonly type: 'done'; readonly id: number; readonly measured: Measured; readonly effort: Effort }
  | { readonly type: 'theory'; readonly id: number; readonly theory: readonly TheoryGrids[] }
  | { readonly type: 'probed'; readonly id: number; readonly column: ProbedColumn }
  | { readonly type: 'records'; readonly id: number; readonly records: readonly LayerRecord[] }
  | { readonly type: 'failed'; readonly id: number; readonly sentence: string };

/** A sweep of one network that was read and found good: all that can be said of it before it is run. */
export interface Experiment {
  /** Of this network alone. */
  readonly spec: SweepSpec;
  readonly network: NetworkSpec;
  /** The axis of σ², ascending. */
  readonly sigmaSq: readonly number[];
  readonly method: Method;
  /** Every field as short text: what the controls show. */
  readonly texts: Readonly<Record<FieldName, string>>;
  /** Those that are not as core fills them in: what the address and the command hold. */
  readonly compact: Readonly<Partial<Record<FieldName, string>>>;
  /** All the networks of the address, and which of them this is. */
  readonly networks: readonly NetworkSpec[];
  readonly chosen: number;
  /** The σ² that keeps signals alive in a wide network, by theory. */
  readonly critical: Critical | undefined;
  /** What a layer multiplies the mean square by, over σ_w²: ½ for ReLU. Only where that is the same at any size. */
  readonly meanSquareShare: number | undefined;
  /** The σ² to look at unless one is chosen, and the one that was chosen. */
  readonly home: number;
  readonly at: number;
}

/** What was measured, so far or in the end. */
export interface Measured {
  /** Medians over seeds; the columns of which there is something. */
  readonly planes: readonly Plane[];
  /** What they mean, in sentences. */
  readonly verdict: readonly string[];
  readonly seeds: readonly SeedGrid[];
}

/** log10 std of each seed: `values[(seed · columns + column) · rows + row]`, NaN where there is none. */
export interface SeedGrid {
  readonly quantity: Quantity;
  /** How many seeds it holds: the first ones, where there are many. */
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** What theory says, as log10 std: `[column · rows + row]`, NaN where it says nothing. */
export interface TheoryGrids {
  readonly quantity: Quantity;
  readonly rows: number;
  /** An infinitely wide network. */
  readonly line: Float32Array;
  /** The 95 % band over seeds at this width, and its median, where there is one. */
  readonly band: { readonly low: Float32Array; readonly median: Float32Array; readonly high: Float32Array } | undefined;
}

/** One σ², exactly. */
export interface ProbedColumn {
  readonly sigmaSq: number;
  readonly measured: Measured;
  readonly theory: readonly TheoryGrids[];
}

/** What it took. */
export interface Effort {
  readonly milliseconds: number;
  readonly kernel: KernelKind;
}
