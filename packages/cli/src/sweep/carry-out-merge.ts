import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { journalPath } from '../journal/journal-path.ts';
import { Lock } from '../journal/lock.ts';
import { wholeSweep } from '../journal/shard.ts';
import type { Shards } from '../journal/shards.ts';
import { cannotWrite } from '../results/cannot-write.ts';
import { makeFolder } from '../results/make-folder.ts';
import { NewFile } from '../results/new-file.ts';
import { findResult } from '../results/sweep-folder.ts';
import { showResult } from './show-result.ts';
import type { DiskTarget } from './sweep-to-disk.ts';
import { say, titleOf } from './words.ts';
import { writeResult } from './write-result.ts';

/** How a result is to be made of shards. */
export interface MergeOptions {
  readonly overwrite: boolean;
  readonly theory: boolean;
  readonly color: boolean | undefined;
}

/**
 * Makes one result of the shards of a sweep: the same bytes as a single run's.
 *
 * @throws Interrupted on a signal; UsageError if something cannot be written.
 */
export async function carryOutMerge(shards: Shards, target: DiskTarget, options: MergeOptions): Promise<void> {
  const { spec, version } = shards;
  const { overwrite, theory, color } = options;
  say(titleOf(spec, wholeSweep));
  if (target.kind === 'file') await NewFile.probe(target.path, overwrite);
  const found =
    target.kind === 'folder' && !overwrite ? await findResult(target.path, spec, target.format, theory) : null;
  if (found !== null) {
    await showResult(found, process.stdout, color);
    say(`found in ${target.path}, computed by initscope ${found.result.version}; --overwrite merges anew`);
    return;
  }
  const interruption = catchInterruption();
  let lock: Lock | null = null;
  try {
    if (target.kind === 'folder') await folderFor(target.path);
    lock = await Lock.take(journalPath(target, wholeSweep));
    const { signal } = interruption;
    const result = await writeResult({ spec, version, read: (task) => shards.read(task), theory, signal }, target);
    await showResult(result, process.stdout, color);
    say(`wrote ${target.path}`);
  } catch (error) {
    throw interruption.signal.aborted ? new Interrupted() : error;
  } finally {
    await lock?.release();
    interruption.release();
  }
}

async function folderFor(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
