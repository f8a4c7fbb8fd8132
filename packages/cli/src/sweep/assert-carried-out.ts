import { TaskList, type SweepSpec } from '@initscope/core';
import { assertFitsNpz } from '../formats/npz/assert-fits-npz.ts';
import { countOfShard } from '../journal/shard.ts';
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
  { resume, overwrite, shard }: SweepOptions,
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
  if (format === 'npz' && shard.count === 1) assertFitsNpz(spec);
}
