import { open, rm, truncate, type FileHandle } from 'node:fs/promises';
import { TaskList, type Profile, type SweepSpec } from '@initscope/core';
import { cannotWrite } from '../results/cannot-write.ts';
import { parseEntryLine } from './entry-line.ts';
import { headerLine, headerOf } from './header.ts';
import { Lock } from './lock.ts';
import { profilesFromText } from './profile-text.ts';
import { scanJournal, unreadable, type Place, type Scan } from './scan.ts';
import type { Shard } from './shard.ts';
import { assertGoesOn, begun } from './going-on.ts';

/** What to do where a journal is found: go on with it, put another in its place, or refuse. */
export type WhenFound = 'resume' | 'overwrite' | 'refuse';

/**
 * The append-only journal of a sweep, or of a shard of one: a line for every task that is done, as soon as it is. Whatever ends the
 * program, what stands in it is not computed again.
 */
export class Journal {
  readonly path: string;
  readonly #tasks: TaskList;
  readonly #file: FileHandle;
  readonly #lock: Lock;
  readonly #places: Map<number, Place>;
  #end: number;
  #isOpen = true;

  private constructor(
    path: string,
    spec: SweepSpec,
    file: FileHandle,
    lock: Lock,
    places: Map<number, Place>,
    end: number,
  ) {
    this.path = path;
    this.#tasks = new TaskList(spec);
    this.#file = file;
    this.#lock = lock;
    this.#places = places;
    this.#end = end;
  }

  /**
   * Begins a journal, or goes on with the one that is there.
   *
   * @throws UsageError if it may not or cannot be written, is damaged, or is another sweep's.
   */
  static async open(path: string, spec: SweepSpec, shard: Shard, whenFound: WhenFound): Promise<Journal> {
    const lock = await Lock.take(path);
    try {
      const found = whenFound === 'overwrite' ? null : await scanJournal(path);
      if (found !== null && whenFound === 'refuse') throw begun(found);
      if (found !== null) return await Journal.#goOn(found, spec, shard, lock);
      return await Journal.#begin(path, spec, shard, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  static async #begin(path: string, spec: SweepSpec, shard: Shard, lock: Lock): Promise<Journal> {
    try {
      const file = await open(path, 'w+');
      const line = headerLine(headerOf(spec, shard));
      const journal = new Journal(path, spec, file, lock, new Map(), 0);
      await journal.#append(Buffer.from(line));
      return journal;
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  static async #goOn(found: Scan, spec: SweepSpec, shard: Shard, lock: Lock): Promise<Journal> {
    const { path, header, places, end } = found;
    assertGoesOn(path, header, headerOf(spec, shard));
    try {
      await truncate(path, end);
      return new Journal(path, spec, await open(path, 'r+'), lock, new Map(places), end);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /** How many tasks are done. */
  get done(): number {
    return this.#places.size;
  }

  has(task: number): boolean {
    return this.#places.has(task);
  }

  /**
   * Adds the line of a task.
   *
   * @throws UsageError if it cannot be written: the journal is as it was before then.
   */
  async add(task: number, line: Buffer): Promise<void> {
    const place = { offset: this.#end, length: line.length };
    await this.#append(line);
    this.#places.set(task, place);
  }

  /** The profiles of a task that is done. */
  async read(number: number): Promise<Profile[]> {
    const place = this.#places.get(number);
    if (place === undefined) throw new RangeError(`task ${number} is not done`);
    return readEntry(this.#file, this.path, place, this.#tasks, number);
  }

  /** Lets others at it. What it holds is on the disk then, not only on its way. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#file.datasync().catch(() => undefined);
    await this.#file.close();
    await this.#lock.release();
  }

  /** Closes it and removes it: its sweep is whole, or nothing of it is worth keeping. */
  async remove(): Promise<void> {
    if (this.#isOpen) {
      this.#isOpen = false;
      await this.#file.close();
    }
    await rm(this.path, { force: true });
    await this.#lock.release();
  }

  async #append(bytes: Buffer): Promise<void> {
    try {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, this.#end + written);
        written += bytesWritten;
      }
      this.#end += bytes.length;
    } catch (error) {
      // A full disk has taken a part of the line.
      await this.#file.truncate(this.#end).catch(() => undefined);
      throw cannotWrite(this.path, error);
    }
  }
}

/** Reads a task's profiles from where they lie in a journal. */
export async function readEntry(
  file: FileHandle,
  path: string,
  { offset, length }: Place,
  tasks: TaskList,
  number: number,
): Promise<Profile[]> {
  const line = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(line, read, length - read, offset + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  const entry = parseEntryLine(line);
  if (entry?.task !== number) throw unreadable(path, 'was changed meanwhile');
  try {
    return profilesFromText(entry.profiles.toString('utf8'), tasks.at(number));
  } catch (error) {
    throw unreadable(
      path,
      `holds no profiles of task ${number}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
