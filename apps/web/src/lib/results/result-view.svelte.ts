import type { NamedFile } from './messages.ts';
import { OpenedResult } from './opened-result.ts';
import { servedResult } from './served-result.ts';

/** What is being opened, and how far that is, of 1. */
export interface Opening {
  /** A file’s name; `null` for the result that is served with the site. */
  readonly name: string | null;
  readonly share: number | null;
}

/** What the page shows of results: one at a time, and what went wrong with the last that was to be opened. */
export class ResultView {
  #opened = $state.raw<OpenedResult>();
  #problem = $state<string>();
  #opening = $state.raw<Opening | 'waiting' | undefined>('waiting');
  #abort: AbortController | undefined;
  #hash = '';

  /** The result to show; it stays when another cannot be opened. */
  get opened(): OpenedResult | undefined {
    return this.#opened;
  }

  /** Why the last one cannot be shown, for the reader. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** What is being opened, if anything; `waiting` until the page’s script runs. */
  get opening(): Opening | 'waiting' | undefined {
    return this.#opening;
  }

  /** What the page’s address says behind its `#` of what is open: of the first result, and of no later one. */
  get hash(): string {
    return this.#hash;
  }

  /** Looks for the result that is served with the site. */
  loadServed(address: string): Promise<void> {
    return this.#open(null, (signal) => servedResult(address, signal));
  }

  /** Opens files of the reader’s, as one result. */
  openFiles(files: readonly File[]): Promise<void> {
    const [first, ...others] = files.map((file): NamedFile => ({ file, name: file.name }));
    if (first === undefined) return Promise.resolve();
    const name = others.length === 0 ? first.name : `${first.name} and ${others.length} more`;
    return this.#open(name, () => Promise.resolve([first, ...others]));
  }

  /** Drops whatever is being opened. */
  cancel(): void {
    this.#abort?.abort();
    this.#opening = undefined;
  }

  /** Drops that, and what is open. */
  close(): void {
    this.cancel();
    this.#opened?.close();
  }

  async #open(
    name: string | null,
    find: (signal: AbortSignal) => Promise<readonly NamedFile[] | undefined>,
  ): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#opening = { name, share: null };
    this.#problem = undefined;
    try {
      const files = await find(signal);
      if (signal.aborted || files === undefined) return;
      const onProgress = (done: number, total: number): void => {
        if (!signal.aborted) this.#opening = { name, share: done / total };
      };
      const opened = await OpenedResult.open(files, { signal, onProgress });
      // The latest wish counts, whichever answer comes first.
      if (signal.aborted) opened.close();
      else this.#show(opened);
    } catch (error) {
      if (!signal.aborted) this.#problem = error instanceof Error ? error.message : String(error);
    } finally {
      if (!signal.aborted) this.#opening = undefined;
    }
  }

  #show(opened: OpenedResult): void {
    this.#hash = this.#opened === undefined ? location.hash : '';
    this.#opened?.close();
    this.#opened = opened;
  }
}
