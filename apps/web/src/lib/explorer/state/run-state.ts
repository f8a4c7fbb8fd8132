import type { Effort } from '../protocol.ts';

/** Where an experiment stands. */
export type RunState =
  | { readonly kind: 'waiting' }
  | Running
  | { readonly kind: 'costly'; readonly milliseconds: number }
  | { readonly kind: 'done'; readonly effort: Effort }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface Running {
  readonly kind: 'running';
  readonly done: number;
  readonly total: number | undefined;
  /** About how long it takes, in ms, once that is known. */
  readonly expected: number | undefined;
}

/** Before anything is known of it. */
export const justBegun: Running = { kind: 'running', done: 0, total: undefined, expected: undefined };
