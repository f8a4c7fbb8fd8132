import type { SweepSpecInput } from '@initscope/core';
import type { ProgressMessage, RunRequest, ComputedSweep, WorkerMessage } from './messages.ts';

/** Why a sweep has no result; its message is a sentence for the reader. */
export class ComputeError extends Error {
  override readonly name = 'ComputeError';
}

export interface RunOptions {
  /** Told before each task how many of them are done. */
  readonly onProgress?: (progress: Pick<ProgressMessage, 'done' | 'total'>) => void;
  /** Cancels the sweep, at once and in the middle of whatever it is doing. */
  readonly signal?: AbortSignal;
}

/**
 * Computes a sweep in a worker of its own, off the page's thread.
 *
 * @throws ComputeError if the spec is refused, the worker does not load or the computation fails; the signal's reason
 *   if it is cancelled.
 * @example const { facets } = await runSweep({ seeds: '0..3' }, { signal: AbortSignal.timeout(10_000) });
 */
export async function runSweep(spec: SweepSpecInput, { onProgress, signal }: RunOptions = {}): Promise<ComputedSweep> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./sweep.worker.ts', import.meta.url), { type: 'module', name: 'sweep' });
  const cancelled = Promise.withResolvers<never>();
  const cancel = (): void => cancelled.reject(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  const request: RunRequest = { type: 'run', spec };
  worker.postMessage(request);
  return Promise.race([answerOf(worker, onProgress), cancelled.promise]).finally(() => {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  });
}

function answerOf(worker: Worker, onProgress: RunOptions['onProgress']): Promise<ComputedSweep> {
  return new Promise((resolve, reject) => {
    const fail = (sentence: string): void => reject(new ComputeError(sentence));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'progress') onProgress?.(data);
      else if (data.type === 'done') resolve(data.result);
      else fail(data.sentence);
    });
    worker.addEventListener('messageerror', () => fail('The worker sent an answer that this browser could not read.'));
    // A worker that does not load says nothing more than that it did not.
    worker.addEventListener('error', ({ message }) =>
      fail(
        message
          ? `The worker that computes the sweep stopped: ${message}.`
          : 'The worker that computes the sweep did not load; is there a connection?',
      ),
    );
  });
}
