import { TaskList, type SweepSpec } from '@initscope/core';
import { Tinypool } from 'tinypool';
import { BatchSize } from './batch-size.ts';
import { Queue } from './queue.ts';
import type { BatchAnswer } from './task-worker.ts';

/** What a worker's objects take, in MB, and so much more for each figure of its largest task; V8 would let much more pile up before it looks. */
const [HEAP, HEAP_PER_FIGURE] = [96, 0.0015];

/** Tasks to do, and how. */
export interface Work {
  readonly spec: SweepSpec;
  /** The numbers of the tasks, in the order in which they are begun. */
  readonly numbers: readonly number[];
  readonly threads: number;
  readonly signal: AbortSignal;
  /** Whether a task may begin before others are taken in; if not, it waits for the next answer. */
  readonly mayBegin?: (number: number) => boolean;
}

/** A batch under way. */
interface UnderWay {
  readonly batch: readonly number[];
  readonly answer: Promise<BatchAnswer | Crash>;
}

/** A worker ended with its batch. */
interface Crash {
  readonly crash: Error;
}

/**
 * Does tasks on worker threads and yields what their batches gave, as they end. A thread gets its next batch when its last is taken in:
 * what is neither done nor taken in is one batch a thread at most.
 *
 * @throws the signal's reason once it is set; running tasks are stopped.
 */
export async function* inThreads({
  spec,
  numbers,
  threads,
  signal,
  mayBegin,
}: Work): AsyncGenerator<BatchAnswer, void> {
  const workers = Math.min(threads, numbers.length);
  if (workers === 0) return;
  const tasks = new TaskList(spec);
  const size = new BatchSize(tasks);
  const queue = new Queue(numbers, workers, size);
  const pool = new Tinypool({
    filename: new URL('./task-worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: spec,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: HEAP + HEAP_PER_FIGURE * tasks.mostFigures },
  });
  const underWay = new Set<UnderWay>();
  const start = (): void => {
    while (underWay.size < workers && queue.next !== undefined) {
      if (underWay.size > 0 && mayBegin?.(queue.next) === false) return;
      const batch = queue.take();
      underWay.add({ batch, answer: ask(pool, batch, signal) });
    }
  };
  try {
    for (start(); underWay.size > 0; start()) {
      const { each, answer } = await Promise.race(
        [...underWay].map(async (one) => ({ each: one, answer: await one.answer })),
      );
      underWay.delete(each);
      signal.throwIfAborted();
      if (!('crash' in answer)) {
        size.learn(each.batch, answer.milliseconds);
        yield answer;
      } else if (each.batch.length > 1) {
        queue.tryAlone(each.batch);
      } else {
        yield { entries: [], failures: [{ task: each.batch[0], message: answer.crash.message }], milliseconds: 0 };
      }
    }
  } finally {
    await pool.destroy();
  }
}

async function ask(pool: Tinypool, batch: readonly number[], signal: AbortSignal): Promise<BatchAnswer | Crash> {
  try {
    const answer: BatchAnswer = await pool.run(batch, { signal });
    return answer;
  } catch (error) {
    return { crash: error instanceof Error ? error : new Error(String(error)) };
  }
}
