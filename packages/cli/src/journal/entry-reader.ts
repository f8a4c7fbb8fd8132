import { open, type FileHandle } from 'node:fs/promises';
import { TaskList, type Profile, type SweepSpec } from '@initscope/core';
import { FileProblem } from '@initscope/core/record-files';
import { readBytes } from '../formats/read-bytes.ts';
import { cannotRead } from '../results/cannot-read.ts';
import { parseEntryLine } from './entry-line.ts';
import { profilesFromText } from './profile-text.ts';
import { unreadable, type Place } from './scan.ts';
import type { Seal } from './seal.ts';

/** Where a task's line lies, and of what it has to be. */
export interface EntryPlace extends Place {
  readonly path: string;
  readonly seal: Seal;
}

/** Whatever knows where the lines of tasks lie. */
export interface Entries {
  /** @throws RangeError if the task is not done. */
  placeOf(task: number): EntryPlace;
}

/** Of a thousand shards, only so many are open at once. */
const MOST_OPEN = 16;

/** Reads tasks' profiles from journals. */
export class EntryReader {
  readonly #tasks: TaskList;
  /** The latest used last. */
  readonly #files = new Map<string, FileHandle>();

  constructor(spec: SweepSpec) {
    this.#tasks = new TaskList(spec);
  }

  /** @throws UsageError if they are not there any more. */
  async read(task: number, { path, seal, offset, length }: EntryPlace): Promise<Profile[]> {
    const line = await this.#bytes(path, offset, length);
    const entry = parseEntryLine(line, seal);
    if (entry?.task !== task) throw unreadable(path, 'was changed meanwhile');
    try {
      return profilesFromText(entry.profiles.toString('utf8'), this.#tasks.at(task));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw unreadable(path, `holds no profiles of task ${task}: ${why}`);
    }
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
    this.#files.clear();
  }

  async #bytes(path: string, offset: number, length: number): Promise<Buffer> {
    try {
      return await readBytes(await this.#file(path), offset, offset + length);
    } catch (error) {
      // It was long enough when it was scanned.
      throw error instanceof FileProblem ? unreadable(path, 'was changed meanwhile') : cannotRead(path, error);
    }
  }

  async #file(path: string): Promise<FileHandle> {
    const known = this.#files.get(path);
    const file = known ?? (await open(path, 'r'));
    this.#files.delete(path);
    this.#files.set(path, file);
    const [oldest] = this.#files;
    if (this.#files.size > MOST_OPEN) {
      this.#files.delete(oldest[0]);
      await oldest[1].close();
    }
    return file;
  }
}
