import {
  recordsOf,
  SweepCollector,
  tasksOf,
  type FacetSummary,
  type Profile,
  type SweepSpec,
  type Task,
} from '@initscope/core';
import { Interrupted } from '../interrupted.ts';
import type { SweepOutput } from '../results/sweep-output.ts';
import { progressBar } from '../terminal/progress.ts';
import { runInThreads } from './threads.ts';

/**
 * Runs a sweep on threads, writing records as they come, in the order of the grid.
 *
 * @param watch - is shown each task's profiles.
 * @throws Interrupted once the signal is set.
 */
export async function runSweep(
  spec: SweepSpec,
  threads: number,
  output: SweepOutput,
  signal: AbortSignal,
  watch: (task: Task, profiles: readonly Profile[]) => void,
): Promise<FacetSummary[]> {
  const tasks = tasksOf(spec);
  const progress = progressBar(
    process.stderr,
    tasks.reduce((cells, { sigmaSq }) => cells + sigmaSq.length, 0),
  );
  try {
    const collector = new SweepCollector(spec);
    let cells = 0;
    for await (const { task, profiles } of runInThreads(tasks, threads, signal)) {
      await output.write(profiles.flatMap((profile) => recordsOf(task.facet.network, profile)));
      collector.add(task, profiles);
      watch(task, profiles);
      cells += profiles.length;
      progress.update(cells);
    }
    return collector.summaries();
  } catch (error) {
    throw signal.aborted ? new Interrupted() : error;
  } finally {
    progress.stop();
  }
}
