import { defaultSweep, parseSweepSpec, runTask, tasksOf } from '@initscope/core';

/** What the sweep below takes in Node on the machine of the figures in README.md when it is idle: its best of twenty, in ms. */
const referenceMs = 27;

const tasks = tasksOf(parseSweepSpec({ ...defaultSweep, sigmaSq: 'log:1e-3:1:64' }));

/**
 * How many times as long as on the machine of the figures core takes for a sweep in Node just now, 1 at least: what a figure in
 * milliseconds is allowed is multiplied by it on a slower machine, or one that is busy with something else.
 */
export function pace(): number {
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (const task of tasks) runTask(task);
    return performance.now() - start;
  });
  return Math.max(1, Math.min(...times) / referenceMs);
}
