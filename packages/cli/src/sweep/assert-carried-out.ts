import { facetsOf, memoryNeeded, TaskList, type SweepSpec } from '@initscope/core';
import { memoryToSpare } from '../memory-to-spare.ts';
import { bytesInWords } from '../quantity-in-words.ts';
import { assertFitsNpz } from '../formats/npz/assert-fits-npz.ts';
import { countOfShard, isPart } from '../journal/shard.ts';
import type { Target } from '../results/target.ts';
import { UsageError } from '../usage-error.ts';
import type { SweepOptions } from './sweep-options.ts';

/** A list of them is kept in memory. */
const mostTasks = 5_000_000;

/**
 * Refuses what cannot be carried out, before any of it is.
 *
 * @throws UsageError saying why.
 */
export function assertCarriedOut(
  spec: SweepSpec,
  { kind, format }: Target,
  { resume, overwrite, shard, jobs }: SweepOptions,
): void {
  if (resume && overwrite) {
    throw new UsageError('--resume: given with --overwrite; allowed: one of them: go on, or start anew');
  }
  if (resume && kind === 'stdout') {
    throw new UsageError(
      '--resume: given with --output -, which keeps nothing to go on from; allowed: a folder or a file; for example --output my-results',
    );
  }
  const tasks = countOfShard(new TaskList(spec).length, shard);
  if (tasks > mostTasks) {
    throw new UsageError(
      `--seeds: given ${spec.seeds.length} values, which make ${tasks} tasks of this sweep; allowed: ${mostTasks} at most; several sweeps, or --shard, take it apart`,
    );
  }
  if (format === 'npz' && !isPart(shard)) assertFitsNpz(spec);
  if (kind === 'folder') assertSummaryReadable(spec);
  const needed = memoryNeeded(spec, jobs);
  const there = 2 * memoryToSpare();
  if (needed > there) {
    throw new UsageError(
      `${subjectOf(spec)} need about ${bytesInWords(needed)} of memory with ${jobs} workers; allowed: the ${bytesInWords(there)} of this machine; fewer workers, or several smaller sweeps, need less`,
    );
  }
}

/** What a plane takes in a summary, in bytes a cell: log10 of the std and of the largest value, and the status. */
const CELL = 45;
/** Text that JavaScript can read in one piece ends a little above this. */
const LARGEST_SUMMARY = 450e6;

/** Refuses a sweep of so many networks that nobody could read its summary again. */
function assertSummaryReadable(spec: SweepSpec): void {
  const bytes = facetsOf(spec).reduce((sum, { network, sigmaSq }) => {
    return sum + CELL * spec.quantities.length * network.layers * sigmaSq.length;
  }, 0);
  if (bytes <= LARGEST_SUMMARY) return;
  throw new UsageError(
    `${subjectOf(spec)} have a summary of about ${bytesInWords(bytes)}; allowed: ${bytesInWords(LARGEST_SUMMARY)} in a folder; several smaller sweeps, or a file of records alone, as by --output records.parquet`,
  );
}

function subjectOf(spec: SweepSpec): string {
  const [first, ...others] = facetsOf(spec);
  return `${others.length + 1} kinds of network at ${first.sigmaSq.length} σ²`;
}
