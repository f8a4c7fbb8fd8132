import { runSweep } from '#lib/compute/run-sweep.ts';
import { notebookFigures } from './both-ways.ts';
import type { NotebookFigures } from './lesson-figures.ts';
import { deepNetwork, smallNetwork } from './networks.ts';

/** How the figures of the build and those of this browser compare. */
export type LiveState = 'waiting' | 'computing' | 'agree' | 'differ' | 'failed';

/** The lesson's figures: those of the build at first, and then this browser's own. */
export class LiveFigures {
  readonly #built: NotebookFigures;
  readonly #abort = new AbortController();
  #live = $state.raw<NotebookFigures>();
  #state = $state<LiveState>('waiting');

  constructor(built: NotebookFigures) {
    this.#built = built;
  }

  get figures(): NotebookFigures {
    return this.#live ?? this.#built;
  }

  get state(): LiveState {
    return this.#state;
  }

  /** Computes them here. */
  async start(): Promise<void> {
    const { signal } = this.#abort;
    this.#state = 'computing';
    try {
      const [small, deep] = await Promise.all([runSweep(smallNetwork, { signal }), runSweep(deepNetwork, { signal })]);
      this.#live = notebookFigures(small.facets[0].planes, deep.facets[0].planes);
      this.#state = JSON.stringify(this.#live) === JSON.stringify(this.#built) ? 'agree' : 'differ';
    } catch {
      // The build's figures stand, and the page says so.
      if (!signal.aborted) this.#state = 'failed';
    }
  }

  end(): void {
    this.#abort.abort();
  }
}
