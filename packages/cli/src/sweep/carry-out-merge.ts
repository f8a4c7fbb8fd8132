import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { journalPath } from '../journal/journal-path.ts';
import { Lock } from '../journal/lock.ts';
import { wholeSweep } from '../journal/shard.ts';
import type { Shards } from '../journal/shards.ts';
import { NewFile } from '../results/new-file.ts';
import { ResultFolder } from '../results/result-folder.ts';
import { findResult } from '../results/sweep-folder.ts';
import { showResult } from './show-result.ts';
import type { DiskTarget } from './sweep-to-disk.ts';
import { say, titleOf } from './words.ts';
import { metadataOf, writeResult } from './write-result.ts';
import { assemble } from './assemble.ts';
import { journalParts } from './parts.ts';
import type { RecordFormat } from '../formats/record-formats.ts';
import { toStdout } from '../results/stdout-output.ts';
import { theoryCellsOf } from '../results/theory-file.ts';
import type { Target } from '../results/target.ts';

/** How a result is to be made of shards. */
export interface MergeOptions {
  readonly overwrite: boolean;
  readonly theory: boolean;
  /** Worker threads to make text of records. */
  readonly jobs: number;
  readonly color: boolean | undefined;
}

/**
 * Makes one result of the shards of a sweep: the same bytes as a single run's.
 *
 * @throws Interrupted on a signal; UsageError if something cannot be written.
 */
export async function carryOutMerge(
  shards: Shards,
  { kind, path, format }: Target,
  options: MergeOptions,
): Promise<void> {
  say(titleOf(shards.spec, wholeSweep));
  const interruption = catchInterruption();
  try {
    if (kind === 'stdout') await mergeToStdout(shards, format, options, interruption.signal);
    else await mergeToDisk(shards, { kind, path, format }, options, interruption.signal);
  } catch (error) {
    throw interruption.signal.aborted ? new Interrupted() : error;
  } finally {
    interruption.release();
  }
}

async function mergeToStdout(
  shards: Shards,
  format: RecordFormat,
  { theory, color }: MergeOptions,
  signal: AbortSignal,
): Promise<void> {
  const { spec, version } = shards;
  const output = toStdout(format, metadataOf(spec, version), signal);
  const parts = journalParts(spec, shards, (records) => output.write(records));
  const { result, theory: rows } = await assemble(spec, { parts, version, theory, signal });
  await output.end();
  await showResult(rows === undefined ? { result } : { result, theory: theoryCellsOf(rows) }, process.stderr, color);
}

async function mergeToDisk(
  shards: Shards,
  target: DiskTarget,
  { overwrite, theory, jobs, color }: MergeOptions,
  signal: AbortSignal,
): Promise<void> {
  const { spec, version } = shards;
  const { kind, path, format } = target;
  if (kind === 'file') await NewFile.probe(path, overwrite);
  const found = kind === 'folder' && !overwrite ? await findResult(path, spec, format, theory) : null;
  if (found !== null) {
    await showResult(found, process.stdout, color);
    say(`found in ${path}, computed by initscope ${found.result.version}; --overwrite merges anew`);
    return;
  }
  if (kind === 'folder') await ResultFolder.make(path);
  const lock = await Lock.take(journalPath(target, wholeSweep));
  try {
    const result = await writeResult({ spec, version, entries: shards, jobs, theory, signal, overwrite }, target);
    await showResult(result, process.stdout, color);
    say(`wrote ${path}`);
  } finally {
    await lock.release();
  }
}
