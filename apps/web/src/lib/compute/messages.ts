import type { FacetSummary, KernelKind } from '@initscope/core';

/** From the page to the worker. */
export interface RunRequest {
  readonly type: 'run';
  /** A `SweepSpecInput`; the worker takes nobody's word for it and reads it by core's schema. */
  readonly spec: unknown;
}

/** From the worker to the page: any number of `progress`, then one `done` or `failed`. */
export type WorkerMessage = ProgressMessage | DoneMessage | FailedMessage;

export interface ProgressMessage {
  readonly type: 'progress';
  readonly done: number;
  readonly total: number;
}

export interface DoneMessage {
  readonly type: 'done';
  readonly result: ComputedSweep;
}

export interface FailedMessage {
  readonly type: 'failed';
  /** What happened, for the reader. */
  readonly sentence: string;
}

/** A finished sweep. */
export interface ComputedSweep {
  readonly facets: readonly FacetSummary[];
  /** How long the computation took, in ms, without loading the worker. */
  readonly milliseconds: number;
  /** What computed it. */
  readonly kernel: KernelKind;
}
