import { UsageError } from '../usage-error.ts';

/** A part of a sweep: of its tasks every `count`-th, from the `index`-th on. Both begin at 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A sweep in one piece. */
export const wholeSweep: Shard = { index: 1, count: 1 };

/** Is this a shard that was asked for? Also one of one is: whoever splits a sweep in as many parts as there are machines may have one. */
export function isPart(shard: Shard): boolean {
  return shard !== wholeSweep;
}

/** More machines than anybody has. */
export const mostShards = 100_000;

/** `3/16`. */
export function shardText({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** The numbers of a shard's tasks, ascending: the same for ever, whoever else takes part. */
export function* tasksOfShard(tasks: number, { index, count }: Shard): Generator<number, void> {
  for (let task = index - 1; task < tasks; task += count) yield task;
}

/** How many those are. */
export function countOfShard(tasks: number, { index, count }: Shard): number {
  return Math.max(0, Math.ceil((tasks - (index - 1)) / count));
}

/**
 * Reads --shard: `3/16`, or `auto/16` where a cluster says which.
 *
 * @throws UsageError if it is neither, or the cluster says nothing.
 */
export function readShard(given: string, env: Readonly<Record<string, string | undefined>>): Shard {
  const [, which, of] = /^\s*(\d+|auto)\s*\/\s*(\d+)\s*$/.exec(given) ?? [];
  const count = Number(of);
  if (which === undefined || !(count >= 1 && count <= mostShards)) throw unfit(`given ${inQuotes(given)}`);
  const index = which === 'auto' ? indexFrom(env, count) : Number(which);
  if (index < 1 || index > count) throw unfit(`given ${inQuotes(given)}, but shards are numbered from 1 to ${count}`);
  return { index, count };
}

/** Slurm numbers the tasks of an array as it is told to, Kubernetes those of an Indexed Job from 0. */
function indexFrom(env: Readonly<Record<string, string | undefined>>, count: number): number {
  const { SLURM_ARRAY_TASK_ID: slurm, JOB_COMPLETION_INDEX: kubernetes } = env;
  if (slurm !== undefined && kubernetes !== undefined) {
    throw unfit(`auto found both SLURM_ARRAY_TASK_ID=${slurm} and JOB_COMPLETION_INDEX=${kubernetes}`);
  }
  const name = slurm === undefined ? 'JOB_COMPLETION_INDEX' : 'SLURM_ARRAY_TASK_ID';
  const found = slurm ?? kubernetes;
  if (found === undefined) throw unfit('auto found neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX');
  const first = slurm === undefined ? 0 : 1;
  const isInRange = /^\d+$/.test(found) && Number(found) >= first && Number(found) < first + count;
  if (isInRange) return Number(found) - first + 1;
  const mend = slurm === undefined ? `completions: ${count}` : `sbatch --array=1-${count}`;
  throw unfit(`auto found ${name}=${inQuotes(found)}, of ${first} to ${first + count - 1}; ${mend} gives those`);
}

function unfit(problem: string): UsageError {
  return new UsageError(
    `--shard: ${problem}; allowed: which and of how many, 1/${mostShards} at most, or auto/16 for SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX; for example --shard 3/16`,
  );
}

function inQuotes(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text);
}
