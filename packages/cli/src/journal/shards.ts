import { open, readdir, realpath, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { TaskList, type Profile, type SweepSpec } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import { isJournalName } from './journal-path.ts';
import { readEntry } from './journal.ts';
import { assertWhole } from './wholeness.ts';
import { scanJournal, type Scan } from './scan.ts';

/** The shards of a sweep, which together are all of it. */
export class Shards {
  readonly spec: SweepSpec;
  /** The version that computed them. */
  readonly version: string;
  readonly #tasks: TaskList;
  readonly #scans: readonly Scan[];
  readonly #files: readonly FileHandle[];

  private constructor(scans: readonly Scan[], files: readonly FileHandle[]) {
    const [{ header }] = scans;
    this.spec = header.spec;
    this.version = header.version;
    this.#tasks = new TaskList(header.spec);
    this.#scans = scans;
    this.#files = files;
  }

  /**
   * Opens the journals in some folders, and those that are named.
   *
   * @throws UsageError naming the shard that is missing, not done, there twice, or another sweep's.
   */
  static async open(paths: readonly string[]): Promise<Shards> {
    const scans: Scan[] = [];
    for (const path of await journalsIn(paths)) {
      const found = await scanJournal(path);
      if (found === null)
        throw new UsageError(`${JSON.stringify(path)} is empty; allowed: journals of shards that are done`);
      scans.push(found);
    }
    assertWhole(scans);
    return new Shards(scans, await Promise.all(scans.map(({ path }) => open(path, 'r'))));
  }

  /** The profiles of a task. */
  async read(number: number): Promise<Profile[]> {
    const which = this.#scans.findIndex(({ places }) => places.has(number));
    const place = this.#scans.at(which)?.places.get(number);
    if (which < 0 || place === undefined) throw new RangeError(`task ${number} is in none of the shards`);
    return readEntry(this.#files[which], this.#scans[which].path, place, this.#tasks, number);
  }

  async close(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.close()));
  }
}

/** The files of journals among paths, each once. */
async function journalsIn(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const real = await realpath(path).catch(() => {
      throw new UsageError(
        `${JSON.stringify(path)} does not exist; allowed: folders of sweeps, and journals of shards`,
      );
    });
    const isFolder = (await stat(real)).isDirectory();
    const names = isFolder ? (await readdir(real)).filter(isJournalName) : [];
    if (isFolder && names.length === 0) {
      throw new UsageError(
        `${JSON.stringify(path)} holds no journal of a shard; allowed: a folder that sweep --shard has written to`,
      );
    }
    if (!isFolder) found.set(real, path);
    for (const name of names) found.set(join(real, name), join(path, name));
  }
  return [...found.values()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
