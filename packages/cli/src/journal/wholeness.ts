import { UsageError } from '../usage-error.ts';
import type { Header } from './header.ts';
import { countOfShard, shardText, type Shard } from './shard.ts';

/** A journal among others. */
export interface ShardFound {
  readonly path: string;
  readonly header: Header;
  /** How many of its tasks are done. */
  readonly done: number;
  /** How many of its lines are damaged. */
  readonly damaged: number;
}

/** At most so many shards are named one by one. */
const MOST_NAMED = 8;

/**
 * Refuses journals of two sweeps.
 *
 * @throws UsageError naming both.
 */
export function assertSame(first: Pick<ShardFound, 'path' | 'header'>, other: ShardFound): void {
  const pair = `${JSON.stringify(other.path)} and ${JSON.stringify(first.path)}`;
  if (other.header.fingerprint !== first.header.fingerprint) {
    throw new UsageError(`${pair} are of different sweeps; allowed: the shards of one; leave out the other's`);
  }
  if (other.header.version !== first.header.version) {
    throw new UsageError(
      `${pair} were computed by initscope ${other.header.version} and ${first.header.version}; allowed: one version; compute one of them anew`,
    );
  }
}

/** The error of two journals that hold the same task. */
export function overlap(one: ShardFound, other: ShardFound, task: number): UsageError {
  const [first, second] = [one, other].map(
    ({ path, header }) => `${JSON.stringify(path)} (shard ${shardText(header.shard)})`,
  );
  return new UsageError(
    `${first} and ${second} overlap: both hold task ${task}; allowed: each task once; leave one of them out`,
  );
}

/**
 * Refuses journals that are not all of a sweep.
 *
 * @param tasks - how many tasks the sweep has.
 * @throws UsageError naming the shards that are missing or not done.
 */
export function assertComplete(found: readonly ShardFound[], tasks: number): void {
  const missing = tasks - found.reduce((sum, { done }) => sum + done, 0);
  if (missing === 0) return;
  const gaps = [...unfinished(found, tasks), ...absent(found, tasks)];
  const named = gaps.slice(0, MOST_NAMED);
  const more = gaps.length > named.length ? `, and ${gaps.length - named.length} more` : '';
  throw new UsageError(
    `${missing} of ${tasks} tasks are missing: ${named.join(', ')}${more}; allowed: all shards, done; sweep --shard … --resume finishes one`,
  );
}

function unfinished(found: readonly ShardFound[], tasks: number): string[] {
  return found.flatMap(({ path, header: { shard }, done, damaged }) => {
    const all = countOfShard(tasks, shard);
    const lines = damaged === 0 ? '' : ` (${damaged} damaged)`;
    return done === all ? [] : [`${JSON.stringify(path)} has ${done} of shard ${shardText(shard)}'s ${all}${lines}`];
  });
}

/** The shards of which there is no journal, if all that are there are of one split. */
function absent(found: readonly ShardFound[], tasks: number): string[] {
  const [{ count }] = found.map(({ header }) => header.shard);
  if (found.some(({ header }) => header.shard.count !== count)) return ['shards of different splits leave gaps'];
  const there = new Set(found.map(({ header }) => header.shard.index));
  const gaps: string[] = [];
  for (let index = 1; index <= count; index++) {
    const shard: Shard = { index, count };
    if (!there.has(index) && countOfShard(tasks, shard) > 0) gaps.push(`shard ${shardText(shard)}`);
  }
  return gaps;
}
