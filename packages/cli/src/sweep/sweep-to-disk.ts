import { stat } from 'node:fs/promises';
import { TaskList, type SweepSpec } from '@initscope/core';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption, type Interruption } from '../interruption.ts';
import { Journal, type WhenFound } from '../journal/journal.ts';
import { journalPath } from '../journal/journal-path.ts';
import { countOfShard, isPart, shardText, tasksOfShard } from '../journal/shard.ts';
import { fingerprintOf } from '../results/fingerprint.ts';
import { NewFile } from '../results/new-file.ts';
import { ResultFolder } from '../results/result-folder.ts';
import { findResult, type FoundResult } from '../results/sweep-folder.ts';
import type { Target } from '../results/target.ts';
import { SomeFailed } from '../some-failed.ts';
import { version } from '../version.ts';
import { UsageError } from '../usage-error.ts';
import { howToGoOn, howToMerge } from './how-to-go-on.ts';
import { showResult } from './show-result.ts';
import type { SweepOptions } from './sweep-options.ts';
import { say, titleOf } from './words.ts';

/** Where a sweep's results go that are kept. */
export type DiskTarget = Target & { readonly kind: 'file' | 'folder' };

/**
 * Finds a sweep's results or computes them, journalling every task, and prints what they show.
 *
 * @throws Interrupted on a signal; SomeFailed if tasks failed; UsageError if something cannot be written.
 */
export async function sweepToDisk(spec: SweepSpec, target: DiskTarget, given: SweepOptions): Promise<void> {
  // A journal beside a result is of work that was to replace it.
  const isBegun = given.resume && (await exists(journalPath(target, given.shard)));
  const options: DiskOptions = { ...given, replaces: given.overwrite || isBegun };
  const found = await resultThere(spec, target, options);
  if (found !== null) say(titleOf(spec, options.shard));
  const result = found ?? (await compute(spec, target, options));
  if (result === null) return;
  await showResult(result, process.stdout, options.color);
  if (found === null) say(`wrote ${target.path}`);
  else say(`found in ${target.path}, computed by initscope ${found.result.version}; --overwrite computes it anew`);
}

interface DiskOptions extends SweepOptions {
  /** Whether what is there may be replaced. */
  readonly replaces: boolean;
}

async function resultThere(
  spec: SweepSpec,
  { kind, path, format }: DiskTarget,
  { replaces, resume, theory }: DiskOptions,
): Promise<FoundResult | null> {
  if (kind === 'folder') return replaces ? null : findResult(path, spec, format, theory);
  // A job that is started again, and was done, is done.
  const found = resume && !replaces && (await exists(path)) ? await readRecordsOf(spec, path) : null;
  if (found === null) await NewFile.probe(path, replaces);
  return found;
}

/** The result in a file of this sweep's records; `null` if it holds anything else. */
async function readRecordsOf(spec: SweepSpec, path: string): Promise<FoundResult | null> {
  const { readRecordsResult } = await import('../results/read-records-result.ts');
  const result = await readRecordsResult(path).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
  return result !== null && fingerprintOf(result.spec) === fingerprintOf(spec) ? { result } : null;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `null` for a shard, which is no result yet. */
async function compute(spec: SweepSpec, target: DiskTarget, options: DiskOptions): Promise<FoundResult | null> {
  const interruption = catchInterruption();
  let folder: ResultFolder | null = null;
  let journal: Journal | null = null;
  try {
    if (target.kind === 'folder') folder = await ResultFolder.make(target.path);
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
  options: DiskOptions,
  journal: Journal,
  { signal }: Interruption,
): Promise<FoundResult | null> {
  const { shard, jobs, failFast, theory } = options;
  // Threads, bars and formats take a while to load: after the first line.
  const [{ doTasks }, { writeResult }] = await Promise.all([import('./do-tasks.ts'), import('./write-result.ts')]);
  const tasks = new TaskList(spec).length;
  const all = countOfShard(tasks, shard);
  if (journal.damaged > 0) say(`${journal.damaged} damaged lines of ${journal.path} are computed again`);
  if (all === 0) say(`this sweep has no task for shard ${shardText(shard)}: it has ${tasks} in all`);
  if (journal.done > 0) say(`${journal.done} of ${all} tasks were done before`);
  const failures = await doTasks(spec, {
    numbers: [...tasksOfShard(tasks, shard)].filter((task) => !journal.has(task)),
    threads: jobs,
    failFast,
    signal,
    done: (task, line) => journal.add(task, line),
  });
  if (failures > 0) throw new SomeFailed(`initscope: ${failures} of ${all} tasks failed`);
  if (isPart(shard)) {
    say(`wrote ${journal.path}; when all shards are done: ${howToMerge(target, options)}`);
    return null;
  }
  const result = await writeResult(
    { spec, version, entries: journal, jobs, theory, signal, overwrite: options.replaces },
    target,
  );
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
  return error instanceof UsageError ? new UsageError(error.message, kept) : error;
}
