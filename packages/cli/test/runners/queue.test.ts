import { parseSweepSpec, TaskList } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { BatchSize } from '../../src/runners/batch-size.ts';
import { Queue } from '../../src/runners/queue.ts';

const spec = parseSweepSpec({ seeds: '0..999', layers: 5, width: 8 });
const tasks = new TaskList(spec);
const numbers = [...Array(tasks.length).keys()];

/** Serves a queue to its end with workers that take so long for a task. */
function served(workers: number, millisecondsPerTask: number): number[][] {
  const size = new BatchSize(tasks);
  const queue = new Queue(numbers, workers, size);
  const batches: number[][] = [];
  for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
    batches.push(batch);
    size.learn(batch, millisecondsPerTask * batch.length);
  }
  return batches;
}

describe('the queue', () => {
  it('hands out every task once and in order', () => {
    for (const workers of [1, 2, 7]) expect(served(workers, 3).flat()).toEqual(numbers);
  });

  it('begins with one task, and then gives batches of about 200 ms', () => {
    const [first, ...others] = served(2, 3);
    expect(first).toEqual([0]);
    for (const batch of others.slice(0, 5)) {
      expect(batch.length * 3).toBeGreaterThanOrEqual(50);
      expect(batch.length * 3).toBeLessThanOrEqual(500);
    }
  });

  it('gives one task at a time where each takes longer', () => {
    for (const batch of served(2, 900)) expect(batch).toHaveLength(1);
  });

  it('ends with small batches, for all workers to end together', () => {
    const batches = served(4, 0.1);
    expect(batches.at(-1)?.length).toBeLessThanOrEqual(1);
    for (const [i, batch] of batches.entries()) {
      const left = batches.slice(i).flat().length;
      expect(batch.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(left / 8)));
    }
  });

  it('tries the tasks of a batch alone, and before any others, when a worker was lost with it', () => {
    const queue = new Queue(numbers, 1, new BatchSize(tasks));
    queue.take();
    queue.tryAlone([0, 7]);
    expect([queue.next, queue.take(), queue.take(), queue.take()]).toEqual([0, [0], [7], [1]]);
  });

  it('is empty in the end', () => {
    const queue = new Queue([4], 1, new BatchSize(tasks));
    expect([queue.next, queue.take(), queue.next, queue.take()]).toEqual([4, [4], undefined, []]);
  });
});
