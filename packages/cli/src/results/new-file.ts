import { constants } from 'node:fs';
import { access, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';
import { cannotWrite } from './cannot-write.ts';

/** A file that is written beside its place and takes it only when whole. */
export class NewFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** @throws UsageError if the place is taken and may not be overwritten, or cannot be written. */
  static async create(path: string, overwrite: boolean): Promise<NewFile> {
    if (!overwrite && (await exists(path))) {
      throw new UsageError(`--output: ${JSON.stringify(path)} exists; give another name, or --overwrite to replace it`);
    }
    const temporary = `${path}.tmp-${process.pid}`;
    try {
      return new NewFile(path, temporary, await open(temporary, 'wx'));
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /** Throws as {@link create} would, and leaves nothing: for knowing before long work. */
  static async probe(path: string, overwrite: boolean): Promise<void> {
    const file = await NewFile.create(path, overwrite);
    await file.discard();
  }

  async write(text: string): Promise<void> {
    try {
      await this.#handle.appendFile(text);
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }

  /** Puts the file in its place. */
  async keep(): Promise<void> {
    try {
      await this.#handle.close();
      await rename(this.#temporary, this.#path);
    } catch (error) {
      await rm(this.#temporary, { force: true });
      throw cannotWrite(this.#path, error);
    }
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close();
    await rm(this.#temporary, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
