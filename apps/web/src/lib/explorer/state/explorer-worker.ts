import type { Answer, Question } from '../protocol.ts';

/** The worker that computes for the page: started when it is first asked, and anew after it failed. */
export class ExplorerWorker {
  readonly #onAnswer: (answer: Answer) => void;
  readonly #onFailure: (sentence: string) => void;
  #worker: Worker | undefined;

  constructor(onAnswer: (answer: Answer) => void, onFailure: (sentence: string) => void) {
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
  }

  ask(question: Question): void {
    this.#worker ??= this.#started();
    this.#worker.postMessage(question);
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #started(): Worker {
    const worker = new Worker(new URL('../worker/explorer.worker.ts', import.meta.url), {
      type: 'module',
      name: 'explorer',
    });
    const fail = (sentence: string): void => {
      if (this.#worker !== worker) return;
      this.end();
      this.#onFailure(sentence);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#onAnswer(data));
    worker.addEventListener('messageerror', () => fail('The worker sent an answer that this browser could not read.'));
    // A worker that does not load says nothing more than that it did not.
    worker.addEventListener('error', ({ message }) =>
      fail(
        message
          ? `The worker that computes the sweep stopped: ${message}.`
          : 'The worker that computes the sweep did not load; is there a connection?',
      ),
    );
    return worker;
  }
}
