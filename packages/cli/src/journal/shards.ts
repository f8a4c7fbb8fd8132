import { TaskList, type SweepSpec } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import type { Entries, EntryPlace } from './entry-reader.ts';
import { journalsIn } from './journals-in.ts';
import { scanJournal, type Scan } from './scan.ts';
import { sealOf } from './seal.ts';
import { assertComplete, assertSame, overlap, type ShardFound } from './wholeness.ts';

/** Where each of them lies takes 20 bytes. */
const mostTasks = 50_000_000;

/** The shards of a sweep, which together are all of it. */
export class Shards implements Entries {
  readonly spec: SweepSpec;
  /** The version that computed them. */
  readonly version: string;
  readonly #found: readonly ShardFound[];
  /** By task: the number of its shard in the list, from 1 on; and where in that one's journal it lies. */
  readonly #owners: Uint32Array;
  readonly #offsets: Float64Array;
  readonly #lengths: Float64Array;

  private constructor(first: Scan, found: readonly ShardFound[], where: Where) {
    this.spec = first.header.spec;
    this.version = first.header.version;
    this.#found = found;
    this.#owners = where.owners;
    this.#offsets = where.offsets;
    this.#lengths = where.lengths;
  }

  /**
   * Reads through the journals in some folders, and those that are named.
   *
   * @throws UsageError naming the shard that is missing, not done, there twice, or another sweep's.
   */
  static async open(paths: readonly string[]): Promise<Shards> {
    const found: ShardFound[] = [];
    let first: Scan | null = null;
    let where: Where = whereOf(0);
    for (const path of await journalsIn(paths)) {
      const scan = await scanJournal(path);
      if (scan === null) {
        throw new UsageError(`${JSON.stringify(path)} is empty; allowed: journals of shards that are done`);
      }
      if (first === null) {
        first = scan;
        where = whereOf(new TaskList(scan.header.spec).length);
      }
      const { header, damaged, places } = scan;
      const shard: ShardFound = { path, header, damaged, done: places.size };
      assertSame({ path: first.path, header: first.header }, shard);
      found.push(shard);
      for (const [task, { offset, length }] of places) {
        const owner = where.owners[task];
        if (owner > 0) throw overlap(shard, found[owner - 1], task);
        where.owners[task] = found.length;
        where.offsets[task] = offset;
        where.lengths[task] = length;
      }
    }
    if (first === null) throw new UsageError('no journal is named; allowed: folders of sweeps, and journals of shards');
    assertComplete(found, where.owners.length);
    return new Shards(first, found, where);
  }

  placeOf(task: number): EntryPlace {
    const owner = this.#owners[task] ?? 0;
    if (owner === 0) throw new RangeError(`task ${task} is in none of the shards`);
    const { path, header } = this.#found[owner - 1];
    return { path, seal: sealOf(header), offset: this.#offsets[task], length: this.#lengths[task] };
  }
}

/** Where tasks lie, by their numbers. */
interface Where {
  readonly owners: Uint32Array;
  readonly offsets: Float64Array;
  readonly lengths: Float64Array;
}

function whereOf(tasks: number): Where {
  if (tasks > mostTasks) {
    throw new UsageError(`these are shards of ${tasks} tasks; allowed: ${mostTasks} at most in one result`);
  }
  return { owners: new Uint32Array(tasks), offsets: new Float64Array(tasks), lengths: new Float64Array(tasks) };
}
