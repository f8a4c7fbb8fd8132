import type { ActivationName, InitialVariances, PhaseAxes } from '@initscope/core';
import type { PhaseMessage, PhaseRequest } from './messages.ts';
import type { PhaseAnswer, PlaceAnswer } from './phase-answer.ts';

/** Why there is no answer; its message is a sentence for the reader. */
export class PhaseError extends Error {
  override readonly name = 'PhaseError';
}

export interface DiagramOptions {
  /** Told how many rows of the diagram are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Cancels it; the worker lives on. */
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly take: (message: Exclude<PhaseMessage, { type: 'progress' }>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Asks a worker of its own for diagrams and places. The worker starts with the first question, and again after one that broke it.
 */
export class PhaseClient {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  /**
   * A diagram, with what else theory says of its activation.
   *
   * @throws PhaseError if it cannot be computed; the signal's reason if it is cancelled.
   */
  async diagram(
    activation: ActivationName,
    axes: PhaseAxes,
    { onProgress, signal }: DiagramOptions = {},
  ): Promise<PhaseAnswer> {
    signal?.throwIfAborted();
    const id = ++this.#last;
    const cancel = (): void => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      this.#worker?.postMessage({ type: 'cancel', id } satisfies PhaseRequest);
      waiting?.fail(signal?.reason);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const message = await this.#ask({ type: 'diagram', id, activation, axes }, onProgress);
      if (message.type === 'diagram') return message.answer;
      throw unexpected();
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /**
   * Theory at one place of the plane.
   *
   * @throws PhaseError if it cannot be computed.
   */
  async place(activation: ActivationName, at: InitialVariances): Promise<PlaceAnswer> {
    const message = await this.#ask({ type: 'place', id: ++this.#last, activation, at });
    if (message.type === 'place') return message.answer;
    throw unexpected();
  }

  /** Ends the worker, with all that is asked of it. */
  close(): void {
    this.#end(new PhaseError('The phase diagram was closed.'));
  }

  #ask(request: Exclude<PhaseRequest, { type: 'cancel' }>, onProgress?: Waiting['onProgress']): Promise<Answered> {
    return new Promise((take, fail) => {
      this.#waiting.set(request.id, {
        onProgress,
        take: (message) => (message.type === 'failed' ? fail(new PhaseError(message.sentence)) : take(message)),
        fail,
      });
      this.#started().postMessage(request);
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./phase.worker.ts', import.meta.url), { type: 'module', name: 'phase' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<PhaseMessage>) => {
      // What was cancelled may have been on its way.
      const waiting = this.#waiting.get(data.id);
      if (data.type === 'progress') waiting?.onProgress?.(data.done, data.total);
      else {
        this.#waiting.delete(data.id);
        waiting?.take(data);
      }
    });
    worker.addEventListener('messageerror', () =>
      this.#end(new PhaseError('The worker sent an answer that this browser could not read.')),
    );
    // A worker that does not load says nothing more than that it did not.
    worker.addEventListener('error', ({ message }) =>
      this.#end(
        new PhaseError(
          message
            ? `The worker that computes the phase diagram stopped: ${message}.`
            : 'The worker that computes the phase diagram did not load; is there a connection?',
        ),
      ),
    );
    return worker;
  }

  #end(error: PhaseError): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(error);
  }
}

type Answered = Extract<PhaseMessage, { type: 'diagram' | 'place' }>;

function unexpected(): PhaseError {
  return new PhaseError('The worker answered another question than was asked.');
}
