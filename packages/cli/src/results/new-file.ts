import { lstat, open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { UsageError } from '../usage-error.ts';
import { cannotWrite } from './cannot-write.ts';
import { isMissing } from './is-missing.ts';

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
    const place = await placeOf(path, overwrite);
    const temporary = `${place}${temporarySuffix()}`;
    try {
      return new NewFile(place, temporary, await open(temporary, 'wx'));
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /** Throws as {@link create} would, and leaves nothing: for knowing before long work. */
  static async probe(path: string, overwrite: boolean): Promise<void> {
    const file = await NewFile.create(path, overwrite);
    await file.discard();
  }

  /** A file of this. */
  static async writeWhole(path: string, content: string | Uint8Array, overwrite: boolean): Promise<void> {
    const file = await NewFile.create(path, overwrite);
    try {
      await file.write(content);
      await file.keep();
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  async write(content: string | Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(content);
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }

  /** No more comes. It is on the disk then, and not only on its way: a power cut must not leave an empty file in its place. */
  async finish(): Promise<void> {
    try {
      await this.#handle.datasync();
      await this.#handle.close();
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }

  /** Puts a file that is finished in its place. */
  async place(): Promise<void> {
    try {
      await rename(this.#temporary, this.#path);
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }

  async keep(): Promise<void> {
    await this.finish();
    await this.place();
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }
}

/** What a file's name ends in until it is whole. */
export function temporarySuffix(): string {
  return `.tmp-${randomUUID().slice(0, 8)}`;
}

/** Is this the name of such a file? */
export function isTemporary(name: string): boolean {
  return /\.tmp-[0-9a-f]{8}$/.test(name);
}

/** The file itself where the path is a link to one. Devices, pipes and folders are not for replacing. */
async function placeOf(path: string, overwrite: boolean): Promise<string> {
  const refuse = (why: string): UsageError => new UsageError(`--output: ${JSON.stringify(path)} ${why}`);
  const found = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw cannotWrite(path, error);
  });
  if (found === null) return path;
  if (found.isSymbolicLink()) {
    const target = await realpath(path).catch(() => null);
    if (target === null) throw refuse('is a link that leads nowhere; give another name');
    return placeOf(target, overwrite);
  }
  if (found.isDirectory()) throw refuse('is a folder; name a file in it');
  if (!found.isFile()) throw refuse('is no regular file; give another name, or - for standard output');
  if (!overwrite) throw refuse('exists; give another name, or --overwrite to replace it');
  return path;
}
