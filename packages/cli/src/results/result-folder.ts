import { rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cannotWrite } from './cannot-write.ts';
import { makeFolder } from './make-folder.ts';

/** The folder of a result, that knows what there was before it. */
export class ResultFolder {
  /** It, and the one above it, if they were made for this. */
  readonly #made: readonly string[];

  private constructor(made: readonly string[]) {
    this.#made = made;
  }

  /** @throws UsageError if it cannot be made. */
  static async make(path: string): Promise<ResultFolder> {
    const parent = dirname(path);
    try {
      const madeParent = await makeFolder(parent);
      const made = await makeFolder(path);
      return new ResultFolder([...(made ? [path] : []), ...(madeParent ? [parent] : [])]);
    } catch (error) {
      throw cannotWrite(parent, error);
    }
  }

  /** Takes away what was made for this, if nothing has come into it. */
  async removeIfNew(): Promise<void> {
    for (const path of this.#made) await rmdir(path).catch(() => undefined);
  }
}
