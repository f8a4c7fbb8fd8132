import type { Profile, Task } from '@initscope/core';
import { Tinypool } from 'tinypool';

/** A task that is done. */
export interface DoneTask {
  readonly task: Task;
  readonly profiles: readonly Profile[];
}

/**
 * Runs tasks on worker threads and yields them in their own order, so that what is written does not depend on how many
 * threads there are. At most two tasks a thread are under way or waiting to be taken.
 *
 * @throws AbortError once the signal is set; running tasks are stopped.
 */
export async function* runInThreads(
  tasks: readonly Task[],
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<DoneTask, void, void> {
  const pool = new Tinypool({
    filename: new URL('./task-worker.js', import.meta.url).href,
    minThreads: Math.min(threads, tasks.length),
    maxThreads: Math.min(threads, tasks.length),
  });
  try {
    const underWay: Promise<DoneTask>[] = [];
    let next = 0;
    for (let done = 0; done < tasks.length; done++) {
      for (; next < Math.min(tasks.length, done + 2 * threads); next++) {
        const promise = start(pool, tasks[next], signal);
        // Of several that fail together only the first is waited for.
        promise.catch(() => undefined);
        underWay.push(promise);
      }
      const result = underWay.shift();
      if (result !== undefined) yield await result;
    }
  } finally {
    await pool.destroy();
  }
}

async function start(pool: Tinypool, task: Task, signal: AbortSignal): Promise<DoneTask> {
  const profiles: Profile[] = await pool.run(task, { signal });
  return { task, profiles };
}
