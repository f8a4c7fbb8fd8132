import { rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TaskList, type SweepSpec } from '@initscope/core';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption, type Interruption } from '../interruption.ts';
import { Journal, type WhenFound } from '../journal/journal.ts';
import { journalPath } from '../journal/journal-path.ts';
import { countOfShard, tasksOfShard } from '../journal/shard.ts';
import { cannotWrite } from '../results/cannot-write.ts';
import { makeFolder } from '../results/make-folder.ts';
import { NewFile } from '../results/new-file.ts';
import { findResult, type FoundResult } from '../results/sweep-folder.ts';
import type { Target } from '../results/target.ts';
import { SomeFailed } from '../some-failed.ts';
import { version } from '../version.ts';
import { UsageError } from '../usage-error.ts';
import { doTasks } from './do-tasks.ts';
import { howToGoOn, howToMerge } from './how-to-go-on.ts';
import { showResult } from './show-result.ts';
import type { SweepOptions } from './sweep-options.ts';
import { say, titleOf } from './words.ts';
import { writeResult } from './write-result.ts';

/** Where a sweep's results go that are kept. */
export type DiskTarget = Target & { readonly kind: 'file' | 'folder' };

/**
 * Finds a sweep's results or computes them, journalling every task, and prints what they show.
 *
 * @throws Interrupted on a signal; SomeFailed if tasks failed; UsageError if something cannot be written.
 */
export async function sweepToDisk(spec: SweepSpec, target: DiskTarget, options: SweepOptions): Promise<void> {
  const found = await resultThere(spec, target, options);
  if (found !== null) say(titleOf(spec, options.shard));
  const result = found ?? (await compute(spec, target, options));
  if (result === null) return;
  await showResult(result, process.stdout, options.color);
  if (found === null) say(`wrote ${target.path}`);
  else say(`found in ${target.path}, computed by initscope ${found.result.version}; --overwrite computes it anew`);
}

async function resultThere(spec: SweepSpec, target: DiskTarget, options: SweepOptions): Promise<FoundResult | null> {
  // A journal beside a result is of work that was to replace it.
  const isToBeReplaced = options.overwrite || (options.resume && (await exists(journalPath(target, options.shard))));
  if (target.kind === 'folder') {
    return isToBeReplaced ? null : findResult(target.path, spec, target.format, options.theory);
  }
  await NewFile.probe(target.path, isToBeReplaced);
  return null;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `null` for a shard, which is no result yet. */
async function compute(spec: SweepSpec, target: DiskTarget, options: SweepOptions): Promise<FoundResult | null> {
  const interruption = catchInterruption();
  const folder = target.kind === 'folder' ? await newFolder(target.path) : null;
  let journal: Journal | null = null;
  try {
    journal = await Journal.open(journalPath(target, options.shard), spec, options.shard, whenFound(options));
    say(titleOf(spec, options.shard));
    return await withJournal(spec, target, options, journal, interruption);
  } catch (error) {
    if (journal === null || journal.done === 0) {
      // Nothing of it is worth keeping.
      await journal?.remove();
      await folder?.removeIfNew();
      throw error;
    }
    throw withTheWayOn(error, spec, target, options, journal);
  } finally {
    await journal?.close();
    interruption.release();
  }
}

async function withJournal(
  spec: SweepSpec,
  target: DiskTarget,
  options: SweepOptions,
  journal: Journal,
  { signal }: Interruption,
): Promise<FoundResult | null> {
  const { shard, jobs, failFast, theory } = options;
  const all = countOfShard(new TaskList(spec).length, shard);
  if (journal.done > 0) say(`${journal.done} of ${all} tasks were done before`);
  const failures = await doTasks(spec, {
    numbers: [...tasksOfShard(new TaskList(spec).length, shard)].filter((task) => !journal.has(task)),
    threads: jobs,
    failFast,
    signal,
    done: (task, line) => journal.add(task, line),
  });
  if (failures > 0) throw new SomeFailed(`initscope: ${failures} of ${all} tasks failed`);
  if (shard.count > 1) {
    say(`wrote ${journal.path}; when all shards are done: ${howToMerge(target)}`);
    return null;
  }
  const result = await writeResult({ spec, version, read: (task) => journal.read(task), theory, signal }, target);
  await journal.remove();
  return result;
}

function whenFound({ resume, overwrite }: SweepOptions): WhenFound {
  if (overwrite) return 'overwrite';
  return resume ? 'resume' : 'refuse';
}

/** The same error, and after it what is kept and the command that goes on from there. */
function withTheWayOn(
  error: unknown,
  spec: SweepSpec,
  target: DiskTarget,
  options: SweepOptions,
  journal: Journal,
): unknown {
  const all = countOfShard(new TaskList(spec).length, options.shard);
  const kept = `${journal.done} of ${all} tasks are kept in ${journal.path}; this goes on from there:\n  ${howToGoOn(spec, target, options)}`;
  if (error instanceof Interrupted) return new Interrupted(`initscope: interrupted; ${kept}`);
  if (error instanceof SomeFailed) return new SomeFailed(`${error.message}; ${kept}`);
  return error instanceof UsageError ? new UsageError(`${error.message}\ninitscope: ${kept}`) : error;
}

/** Makes the folder of a result, and knows what there was before. */
async function newFolder(path: string): Promise<{ removeIfNew: () => Promise<void> }> {
  try {
    const hadParent = !(await makeFolder(dirname(path)));
    const isNew = await makeFolder(path);
    return {
      removeIfNew: async () => {
        if (isNew) await rmdir(path).catch(() => undefined);
        if (!hadParent) await rmdir(dirname(path)).catch(() => undefined);
      },
    };
  } catch (error) {
    throw cannotWrite(dirname(path), error);
  }
}
