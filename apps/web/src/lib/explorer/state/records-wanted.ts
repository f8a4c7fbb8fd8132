import type { LayerRecord } from '@initscope/core';

/** The rows that were asked for and have not come yet, if any. */
export class RecordsWanted {
  #wanted: PromiseWithResolvers<readonly LayerRecord[]> | undefined;

  /** They, once they come; the same for all who ask meanwhile. */
  ask(): Promise<readonly LayerRecord[]> {
    this.#wanted ??= Promise.withResolvers();
    return this.#wanted.promise;
  }

  take(records: readonly LayerRecord[]): void {
    this.#wanted?.resolve(records);
    this.#wanted = undefined;
  }

  /** @returns whether anybody was waiting for them. */
  refuse(sentence: string): boolean {
    const wasWanted = this.#wanted !== undefined;
    this.#wanted?.reject(new Error(sentence));
    this.#wanted = undefined;
    return wasWanted;
  }
}
