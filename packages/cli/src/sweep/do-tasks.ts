import { networkInWords } from '@initscope/charts';
import { TaskList, type SweepSpec, type Task } from '@initscope/core';
import { Interrupted } from '../interrupted.ts';
import { inThreads, type Work } from '../runners/threads.ts';
import { progressBar } from '../terminal/progress.ts';

/** The tasks that a sweep still has to do. */
export interface Doing extends Omit<Work, 'spec'> {
  /** Stop at the first that fails. */
  readonly failFast: boolean;
  /** Takes in the line of a task. */
  readonly done: (task: number, line: Buffer) => Promise<void>;
  /** Takes in that a task failed. */
  readonly failed?: (task: number) => void;
}

/**
 * Does tasks on threads. One that fails is reported at once.
 *
 * @returns how many failed.
 * @throws Interrupted once the signal is set.
 */
export async function doTasks(spec: SweepSpec, { failFast, done, failed, ...work }: Doing): Promise<number> {
  const tasks = new TaskList(spec);
  const networks = (number: number): number => tasks.at(number).sigmaSq.length;
  const progress = progressBar(
    process.stderr,
    work.numbers.reduce((sum, number) => sum + networks(number), 0),
  );
  let failures = 0;
  let carriedOut = 0;
  try {
    for await (const { entries, failures: found } of inThreads({ spec, ...work })) {
      for (const { task, line } of entries) {
        await done(task, Buffer.from(line.buffer, line.byteOffset, line.length));
        carriedOut += networks(task);
      }
      for (const { task, message } of found) {
        failures++;
        progress.print(`initscope: failed: ${taskInWords(tasks.at(task))}: ${message}`);
        failed?.(task);
        carriedOut += networks(task);
      }
      progress.update(carriedOut);
      if (failFast && failures > 0) break;
    }
    return failures;
  } catch (error) {
    throw work.signal.aborted ? new Interrupted() : error;
  } finally {
    progress.stop();
  }
}

function taskInWords({ facet, seed, sigmaSq }: Task): string {
  const variances = sigmaSq.length === 1 ? `${sigmaSq[0]}` : `${sigmaSq[0]} … ${sigmaSq.at(-1)}`;
  return `${networkInWords(facet.network)}, seed ${seed}, σ² ${variances}`;
}
