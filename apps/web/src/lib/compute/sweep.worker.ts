import { kernelKind, parseSweepSpec, runTask, SweepCollector, tasksOf } from '@initscope/core';
import type { RunRequest, ComputedSweep, WorkerMessage } from './messages.ts';

/** Answers a {@link RunRequest} with {@link WorkerMessage}s. One worker does one sweep; to cancel it, terminate it. */
self.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  try {
    post({ type: 'done', result: sweep(data.spec) });
  } catch (error) {
    post({ type: 'failed', sentence: `The sweep stopped: ${error instanceof Error ? error.message : String(error)}.` });
  }
});

function sweep(input: unknown): ComputedSweep {
  const start = performance.now();
  const spec = parseSweepSpec(input);
  const tasks = tasksOf(spec);
  const collector = new SweepCollector(spec);
  for (const [done, task] of tasks.entries()) {
    post({ type: 'progress', done, total: tasks.length });
    collector.add(task, runTask(task));
  }
  return { facets: collector.summaries(), milliseconds: performance.now() - start, kernel: kernelKind() };
}

function post(message: WorkerMessage): void {
  self.postMessage(message);
}
