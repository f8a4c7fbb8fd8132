import { TaskList } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import type { Scan } from './scan.ts';
import { countOfShard, shardText, type Shard } from './shard.ts';

/** At most so many shards are named one by one. */
const MOST_NAMED = 8;

/**
 * Refuses journals that are not the shards of one sweep, all of them, each once.
 *
 * @throws UsageError naming the file or shard at fault.
 */
export function assertWhole(scans: readonly Scan[]): void {
  const [first, ...others] = scans;
  for (const other of others) assertSame(first, other);
  assertDisjoint(scans);
  assertComplete(scans);
}

function assertSame(first: Scan, other: Scan): void {
  const pair = `${inQuotes(other)} and ${inQuotes(first)}`;
  if (other.header.fingerprint !== first.header.fingerprint) {
    throw new UsageError(`${pair} are of different sweeps; allowed: the shards of one; leave out the other's`);
  }
  if (other.header.version !== first.header.version) {
    throw new UsageError(
      `${pair} were computed by initscope ${other.header.version} and ${first.header.version}; allowed: one version; compute one of them anew`,
    );
  }
}

function assertDisjoint(scans: readonly Scan[]): void {
  const owners = new Map<number, Scan>();
  for (const scan of scans) {
    for (const task of scan.places.keys()) {
      const owner = owners.get(task);
      if (owner !== undefined) {
        throw new UsageError(
          `${inQuotes(scan)} (shard ${shardText(scan.header.shard)}) and ${inQuotes(owner)} (shard ${shardText(owner.header.shard)}) overlap: both hold task ${task}; allowed: each task once; leave one of them out`,
        );
      }
      owners.set(task, scan);
    }
  }
}

function assertComplete(scans: readonly Scan[]): void {
  const tasks = new TaskList(scans[0].header.spec).length;
  const missing = tasks - scans.reduce((sum, { places }) => sum + places.size, 0);
  if (missing === 0) return;
  const gaps = [...unfinished(scans, tasks), ...absent(scans, tasks)];
  const named = gaps.slice(0, MOST_NAMED);
  const more = gaps.length > named.length ? `, and ${gaps.length - named.length} more` : '';
  throw new UsageError(
    `${missing} of ${tasks} tasks are missing: ${named.join(', ')}${more}; allowed: all shards, done; sweep --shard … --resume finishes one`,
  );
}

function unfinished(scans: readonly Scan[], tasks: number): string[] {
  return scans.flatMap((scan) => {
    const { shard } = scan.header;
    const all = countOfShard(tasks, shard);
    return scan.places.size === all
      ? []
      : [`${inQuotes(scan)} has ${scan.places.size} of shard ${shardText(shard)}'s ${all}`];
  });
}

/** The shards of which there is no journal, if all that are there are of one split. */
function absent(scans: readonly Scan[], tasks: number): string[] {
  const [{ count }] = scans.map(({ header }) => header.shard);
  if (scans.some(({ header }) => header.shard.count !== count)) return ['shards of different splits leave gaps'];
  const there = new Set(scans.map(({ header }) => header.shard.index));
  const gaps: string[] = [];
  for (let index = 1; index <= count; index++) {
    const shard: Shard = { index, count };
    if (!there.has(index) && countOfShard(tasks, shard) > 0) gaps.push(`shard ${shardText(shard)}`);
  }
  return gaps;
}

function inQuotes({ path }: Scan): string {
  return JSON.stringify(path);
}
