import type {
  Answer,
  NetworkAnswer,
  NetworkQuestion,
  NamedFile,
  OverviewAnswer,
  OverviewQuestion,
  Question,
  ReadMessage,
  ReadRequest,
  ResultOutline,
  SeedsAnswer,
  SeedsQuestion,
} from './messages.ts';
import { ResultError } from './result-error.ts';

export interface OpenOptions {
  /** Told now and then how many bytes have been read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Cancels the reading, at once and in the middle of whatever it is doing. */
  readonly signal: AbortSignal;
}

/** A result that a worker of its own has read and keeps: the page has its outline, and asks for the rest. */
export class OpenedResult {
  readonly outline: ResultOutline;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>();
  #last = 0;

  private constructor(worker: Worker, outline: ResultOutline) {
    this.#worker = worker;
    this.outline = outline;
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => this.#take(data));
    worker.addEventListener('error', ({ message }) =>
      this.#fail(`The worker that holds the result stopped: ${message}.`),
    );
  }

  /**
   * Reads a result from files, off the page’s thread.
   *
   * @throws ResultError saying why it cannot be shown; the signal’s reason if it is cancelled.
   */
  static async open(files: readonly NamedFile[], { onProgress, signal }: OpenOptions): Promise<OpenedResult> {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./reading/results.worker.ts', import.meta.url), {
      type: 'module',
      name: 'results',
    });
    const cancelled = Promise.withResolvers<never>();
    const cancel = (): void => cancelled.reject(signal.reason);
    signal.addEventListener('abort', cancel, { once: true });
    const request: ReadRequest = { type: 'open', files };
    worker.postMessage(request);
    try {
      return new OpenedResult(worker, await Promise.race([outlineFrom(worker, onProgress), cancelled.promise]));
    } catch (error) {
      worker.terminate();
      throw error;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  /** Lets go of it: what was asked and not answered is answered no more. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  /** @throws ResultError, as all questions do, saying why there is no answer. */
  network(question: Omit<NetworkQuestion, 'type'>): Promise<NetworkAnswer> {
    return this.#ask({ type: 'network', ...question }, 'network');
  }

  overview(question: Omit<OverviewQuestion, 'type'>): Promise<OverviewAnswer> {
    return this.#ask({ type: 'overview', ...question }, 'overview');
  }

  seeds(question: Omit<SeedsQuestion, 'type'>): Promise<SeedsAnswer> {
    return this.#ask({ type: 'seeds', ...question }, 'seeds');
  }

  async #ask<Type extends Answer['type']>(
    question: NetworkQuestion | OverviewQuestion | SeedsQuestion,
    type: Type,
  ): Promise<Extract<Answer, { type: Type }>> {
    const waiting = Promise.withResolvers<Answer>();
    const id = ++this.#last;
    this.#waiting.set(id, waiting);
    const request: Question = { ...question, id };
    this.#worker.postMessage(request);
    const answer = await waiting.promise;
    if (!isOf(answer, type)) throw new ResultError('The worker that holds the result answered another question.');
    return answer;
  }

  #take(message: ReadMessage): void {
    if (message.type !== 'answer' && message.type !== 'unanswered') return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(new ResultError(message.sentence));
  }

  #fail(sentence: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new ResultError(sentence));
    this.#waiting.clear();
  }
}

function isOf<Type extends Answer['type']>(answer: Answer, type: Type): answer is Extract<Answer, { type: Type }> {
  return answer.type === type;
}

function outlineFrom(worker: Worker, onProgress: OpenOptions['onProgress']): Promise<ResultOutline> {
  return new Promise((resolve, reject) => {
    const fail = (sentence: string): void => reject(new ResultError(sentence));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadMessage>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      else if (data.type === 'opened') resolve(data.outline);
      else if (data.type === 'failed') fail(data.sentence);
    });
    // A worker that does not load says nothing more than that it did not.
    worker.addEventListener('error', ({ message }) =>
      fail(
        message
          ? `The worker that reads the file stopped: ${message}.`
          : 'The worker that reads the file did not load; is there a connection?',
      ),
    );
  });
}
