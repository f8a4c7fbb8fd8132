import type { SweepSpecInput } from '@initscope/core';
import type { ComputedSweep } from './messages.ts';
import { runSweep } from './run-sweep.ts';

/** Where a sweep stands. */
export type RunState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number | undefined }
  | { readonly kind: 'done'; readonly result: ComputedSweep }
  | { readonly kind: 'failed'; readonly sentence: string };

/** A sweep that a page shows: start it, watch its {@link state}, start it again. */
export class SweepRun {
  #state = $state.raw<RunState>({ kind: 'waiting' });
  #abort: AbortController | undefined;

  get state(): RunState {
    return this.#state;
  }

  /** The result, once there is one. */
  get result(): ComputedSweep | undefined {
    return this.#state.kind === 'done' ? this.#state.result : undefined;
  }

  /** Runs a sweep in place of the one under way, if any. */
  async start(spec: SweepSpecInput): Promise<void> {
    this.cancel();
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    this.#state = { kind: 'running', done: 0, total: undefined };
    try {
      const result = await runSweep(spec, {
        signal,
        onProgress: ({ done, total }) => (this.#state = { kind: 'running', done, total }),
      });
      this.#state = { kind: 'done', result };
    } catch (error) {
      // Who cancelled it says what comes next.
      if (!signal.aborted) this.#state = { kind: 'failed', sentence: sentenceOf(error) };
    }
  }

  /** Ends the sweep under way, if any. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#state = { kind: 'waiting' };
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
