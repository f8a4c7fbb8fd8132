import { TaskList, type SweepSpec } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { tasksOfShard, wholeSweep } from '../journal/shard.ts';
import { toStdout } from '../results/stdout-output.ts';
import { theoryCellsOf } from '../results/theory-file.ts';
import { SomeFailed } from '../some-failed.ts';
import { version } from '../version.ts';
import { assemble } from './assemble.ts';
import { doTasks } from './do-tasks.ts';
import { InOrder } from './in-order.ts';
import { recordParts } from './parts.ts';
import { showResult } from './show-result.ts';
import type { SweepOptions } from './sweep-options.ts';
import { say, titleOf } from './words.ts';
import { metadataOf } from './write-result.ts';

/**
 * Runs a sweep whose records go to standard output, in the order of the grid, each as soon as it can. There is no room there for
 * pictures: they go to standard error.
 *
 * @throws Interrupted on a signal; SomeFailed if tasks failed, whose records are left out.
 */
export async function sweepToStdout(spec: SweepSpec, format: RecordFormat, options: SweepOptions): Promise<void> {
  const { jobs, failFast, theory, color } = options;
  const interruption = catchInterruption();
  const stop = new AbortController();
  const signal = AbortSignal.any([interruption.signal, stop.signal]);
  try {
    say(titleOf(spec, wholeSweep));
    keepHeapSmall();
    const output = toStdout(format, metadataOf(spec, version), signal);
    const inOrder = new InOrder(spec);
    const working = doTasks(spec, {
      numbers: [...tasksOfShard(new TaskList(spec).length, wholeSweep)],
      threads: jobs,
      failFast,
      signal,
      mayBegin: () => inOrder.hasRoom(),
      done: (task, line) => inOrder.add(task, line),
      failed: (task) => {
        inOrder.addFailed(task);
      },
    });
    void endWith(working, inOrder);
    const parts = recordParts(
      spec,
      (task) => inOrder.read(task),
      (records) => output.write(records),
    );
    const { result, theory: rows } = await assemble(spec, { parts, version, theory, signal });
    const failures = await working;
    // The arrays of an .npz file have no place for what is missing.
    if (failures === 0 || format !== 'npz') await output.end();
    await showResult(rows === undefined ? { result } : { result, theory: theoryCellsOf(rows) }, process.stderr, color);
    if (failures > 0) throw new SomeFailed(`initscope: ${failures} of the tasks failed; their records are left out`);
  } catch (error) {
    throw interruption.signal.aborted
      ? new Interrupted(
          'initscope: interrupted; records up to here have gone to standard output, and nothing keeps them',
        )
      : error;
  } finally {
    stop.abort();
    interruption.release();
  }
}

/** Whoever waits for a task learns that no more come, and why. */
async function endWith(working: Promise<number>, inOrder: InOrder): Promise<void> {
  try {
    await working;
    inOrder.end(new SomeFailed('initscope: stopped at the first that failed'));
  } catch (error) {
    inOrder.end(error instanceof Error ? error : new Error(String(error)));
  }
}
