import type { InitialVariances } from '@initscope/core';
import type { PhaseAnswer, PlaceAnswer } from './phase-answer.ts';
import { PhaseClient } from './phase-client.ts';
import type { PhaseView } from './phase-view.ts';
import { valuesOf } from './usual-ranges.ts';

/** What the page begins with: computed when the site was built. */
export interface FirstAnswers {
  readonly view: PhaseView;
  readonly answer: PhaseAnswer;
  readonly place: PlaceAnswer;
}

/** How far the diagram is that the page waits for. */
export type PhaseProgress =
  | { readonly kind: 'built' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The page's state: what it is to show, and what theory says of it, which follows. */
export class PhaseModel {
  #view = $state.raw<PhaseView>();
  #answer = $state.raw<PhaseAnswer>();
  #place = $state.raw<PlaceAnswer>();
  #preview = $state.raw<InitialVariances>();
  #progress = $state.raw<PhaseProgress>({ kind: 'built' });
  #first: FirstAnswers;
  #client = new PhaseClient();
  #abort: AbortController | undefined;
  /** Is a place asked for, and does another wait for its answer? */
  #asking = false;
  #asksAgain = false;
  #closed = false;

  constructor(first: FirstAnswers) {
    this.#first = first;
  }

  get view(): PhaseView {
    return this.#view ?? this.#first.view;
  }

  /** The diagram to draw: the last that was computed, which stays until the next is. */
  get answer(): PhaseAnswer {
    return this.#answer ?? this.#first.answer;
  }

  /** What theory says where the crosshair is, or was a moment ago. */
  get place(): PlaceAnswer {
    return this.#place ?? this.#first.place;
  }

  /** Where the crosshair is: under the pointer, or where it is pinned. */
  get at(): InitialVariances {
    return this.#preview ?? this.view.at;
  }

  get progress(): PhaseProgress {
    return this.#progress;
  }

  /** Shows a view, and computes what that takes: a diagram only where that is another one. */
  show(view: PhaseView): void {
    const isSame =
      this.#progress.kind !== 'built' && this.#progress.kind !== 'failed' && isSameDiagram(this.view, view);
    this.#view = view;
    this.#preview = undefined;
    if (!isSame) void this.#compute(view);
    void this.#ask();
  }

  /** Computes the diagram once more, after it failed. */
  retry(): void {
    this.show(this.view);
  }

  /** Moves the crosshair for as long as a pointer stays; `undefined` takes it back to where it is pinned. */
  look(at: InitialVariances | undefined): void {
    if (at === undefined && this.#preview === undefined) return;
    this.#preview = at;
    void this.#ask();
  }

  /** Ends all computing. */
  close(): void {
    this.#closed = true;
    this.#abort?.abort();
    this.#client.close();
  }

  async #compute({ activation, weights, biases }: PhaseView): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const start = performance.now();
    this.#progress = { kind: 'running', done: 0, total: biases.count };
    try {
      const axes = { sigmaWSq: valuesOf(weights), biasSigmaSq: valuesOf(biases) };
      this.#answer = await this.#client.diagram(activation, axes, {
        signal,
        onProgress: (done, total) => (this.#progress = { kind: 'running', done, total }),
      });
      this.#progress = { kind: 'done', milliseconds: performance.now() - start };
    } catch (error) {
      // Who cancelled it says what comes next.
      if (!signal.aborted) this.#progress = { kind: 'failed', sentence: sentenceOf(error) };
    }
  }

  /** One question at a time; of those that come meanwhile, the last is asked next. */
  async #ask(): Promise<void> {
    if (this.#asking) {
      this.#asksAgain = true;
      return;
    }
    this.#asking = true;
    do {
      this.#asksAgain = false;
      try {
        this.#place = await this.#client.place(this.view.activation, this.at);
      } catch (error) {
        this.#progress = { kind: 'failed', sentence: sentenceOf(error) };
      }
    } while (this.#asksAgain && !this.#closed);
    this.#asking = false;
  }
}

function isSameDiagram(a: PhaseView, b: PhaseView): boolean {
  const axes = ({ weights, biases }: PhaseView): string => JSON.stringify([weights, biases]);
  return a.activation === b.activation && axes(a) === axes(b);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
