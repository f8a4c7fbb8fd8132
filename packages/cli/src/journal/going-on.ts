import { TaskList } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import type { Header } from './header.ts';
import type { Scan } from './scan.ts';
import { countOfShard, shardText } from './shard.ts';

/**
 * Refuses a journal that the work at hand does not go on with.
 *
 * @throws UsageError saying what it is of instead.
 */
export function assertGoesOn(path: string, found: Header, wanted: Header): void {
  const refuse = (why: string): UsageError =>
    new UsageError(
      `--resume: ${JSON.stringify(path)} ${why}; allowed: the journal of this same sweep; --overwrite starts anew, without it, another --output goes elsewhere`,
    );
  if (found.fingerprint !== wanted.fingerprint) throw refuse('is the journal of another sweep');
  if (shardText(found.shard) !== shardText(wanted.shard))
    throw refuse(`is the journal of shard ${shardText(found.shard)}`);
  if (found.version !== wanted.version) {
    throw refuse(`was begun by initscope ${found.version}, and this is ${wanted.version}`);
  }
}

/** The error of a sweep that was begun and not finished. */
export function begun({ path, header, places }: Scan): UsageError {
  const { spec, shard } = header;
  const all = countOfShard(new TaskList(spec).length, shard);
  const what = shard.count === 1 ? 'a sweep' : `shard ${shardText(shard)}`;
  return new UsageError(
    `--output: ${JSON.stringify(path)} is of ${what} that was begun: ${places.size} of ${all} tasks are done; --resume goes on from there, --overwrite starts anew`,
  );
}
