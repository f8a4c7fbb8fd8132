import { openFile } from './open-file.ts';
import type { OpenedResult } from './opened-result.ts';
import { servedResult } from './served-result.ts';

/** What the page shows of results: one at a time, and what went wrong with the last that was to be opened. */
export class ResultView {
  #opened = $state.raw<OpenedResult>();
  #problem = $state<string>();
  #busy = $state<'waiting' | 'opening' | undefined>('waiting');
  #abort: AbortController | undefined;

  /** The result to show; it stays when another cannot be opened. */
  get opened(): OpenedResult | undefined {
    return this.#opened;
  }

  /** Why the last one cannot be shown, for the reader. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether one is being opened; `waiting` until the page's script runs. */
  get busy(): 'waiting' | 'opening' | undefined {
    return this.#busy;
  }

  /** Looks for the result that is served with the site. */
  loadServed(address: string): Promise<void> {
    return this.#open((signal) => servedResult(address, signal));
  }

  /** Opens a file of the reader's. */
  openFile(file: File): Promise<void> {
    return this.#open(() => openFile(file));
  }

  /** Drops whatever is being opened. */
  cancel(): void {
    this.#abort?.abort();
  }

  async #open(read: (signal: AbortSignal) => Promise<OpenedResult | undefined>): Promise<void> {
    this.cancel();
    const { signal } = (this.#abort = new AbortController());
    this.#busy = 'opening';
    this.#problem = undefined;
    try {
      const opened = await read(signal);
      // The latest wish counts, whichever answer comes first.
      if (!signal.aborted && opened !== undefined) this.#opened = opened;
    } catch (error) {
      if (!signal.aborted) this.#problem = error instanceof Error ? error.message : String(error);
    } finally {
      if (!signal.aborted) this.#busy = undefined;
    }
  }
}
