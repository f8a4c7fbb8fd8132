import { freeThread } from './free-thread.ts';
import type { Steps } from './steps.ts';

/** How work in steps is watched and stopped. */
export interface AsyncOptions {
  /** An `AbortSignal`: looked at between steps. */
  readonly signal?: { readonly aborted: boolean; throwIfAborted(): void } | undefined;
  /** Told how much of it is done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** How long work goes on before it lets others have the thread, in ms. */
const SLICE = 12;

/**
 * Does work in slices of about ten ms, between which the thread is free. A slice ends between two steps, so that a long step makes a long
 * one. Progress is told for each whole number once, in order.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function runStepsAsync<Result>(
  steps: Steps<Result>,
  total: number,
  { signal, onProgress }: AsyncOptions,
): Promise<Result> {
  let until = Date.now() + SLICE;
  let reported = 0;
  for (;;) {
    const step = steps.next();
    const done = step.done === true ? total : step.value;
    for (; reported < done; reported++) onProgress?.(reported + 1, total);
    if (step.done === true) return step.value;
    if (Date.now() >= until) {
      await freeThread();
      until = Date.now() + SLICE;
    }
    signal?.throwIfAborted();
  }
}
