import { open, rm, truncate, type FileHandle } from 'node:fs/promises';
import type { SweepSpec } from '@initscope/core';
import { cannotWrite } from '../results/cannot-write.ts';
import type { Entries, EntryPlace } from './entry-reader.ts';
import { headerLine, headerOf, type Header } from './header.ts';
import { Lock } from './lock.ts';
import { scanJournal, type Place, type Scan } from './scan.ts';
import { sealOf, type Seal } from './seal.ts';
import type { Shard } from './shard.ts';
import { assertGoesOn, begun } from './going-on.ts';

/** What to do where a journal is found: go on with it, put another in its place, or refuse. */
export type WhenFound = 'resume' | 'overwrite' | 'refuse';

/**
 * The append-only journal of a sweep, or of a shard of one: a line for every task that is done, as soon as it is. Whatever ends the
 * program, what stands in it is not computed again.
 */
export class Journal implements Entries {
  readonly path: string;
  /** How many of its lines were found damaged: their tasks are not done. */
  readonly damaged: number;
  readonly #seal: Seal;
  readonly #file: FileHandle;
  readonly #lock: Lock;
  readonly #places: Map<number, Place>;
  #end: number;
  #isOpen = true;

  private constructor(
    path: string,
    header: Header,
    file: FileHandle,
    lock: Lock,
    places: Map<number, Place>,
    end: number,
    damaged: number,
  ) {
    this.damaged = damaged;
    this.path = path;
    this.#seal = sealOf(header);
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
      const header = headerOf(spec, shard);
      const journal = new Journal(path, header, file, lock, new Map(), 0, 0);
      await journal.#append(Buffer.from(headerLine(header)));
      // Whatever becomes of the lines, it is known of what they are.
      await file.datasync();
      return journal;
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  static async #goOn(found: Scan, spec: SweepSpec, shard: Shard, lock: Lock): Promise<Journal> {
    const { path, header, places, end, damaged } = found;
    assertGoesOn(path, header, headerOf(spec, shard));
    try {
      await truncate(path, end);
      return new Journal(path, header, await open(path, 'r+'), lock, places, end, damaged);
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
    this.#lock.assertHeld();
    const place = { offset: this.#end, length: line.length };
    await this.#append(line);
    this.#places.set(task, place);
  }

  placeOf(task: number): EntryPlace {
    const place = this.#places.get(task);
    if (place === undefined) throw new RangeError(`task ${task} is not done`);
    return { path: this.path, seal: this.#seal, ...place };
  }

  /** Lets others at it. What it holds is on the disk then, not only on its way. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      await this.#file.datasync().catch(() => undefined);
      await this.#file.close();
    } finally {
      await this.#lock.release();
    }
  }

  /** Closes it and removes it: its sweep is whole, or nothing of it is worth keeping. */
  async remove(): Promise<void> {
    try {
      if (this.#isOpen) await this.#file.close();
      this.#isOpen = false;
      // Whoever has taken it over goes on with it.
      if (await this.#lock.isHeld()) await rm(this.path, { force: true });
    } catch (error) {
      throw cannotWrite(this.path, error);
    } finally {
      await this.#lock.release();
    }
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
