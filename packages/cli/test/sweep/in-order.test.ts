import { parseSweepSpec, runTask, TaskList } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { entryLine } from '../../src/journal/entry-line.ts';
import { profilesToText } from '../../src/journal/profile-text.ts';
import { ownSeal } from '../../src/journal/seal.ts';
import { InOrder } from '../../src/sweep/in-order.ts';

const spec = parseSweepSpec({ layers: 3, width: 2, sigmaSq: 1, seeds: '0..3' });
const tasks = new TaskList(spec);
const line = (task: number): Buffer => entryLine(task, profilesToText(runTask(tasks.at(task))), ownSeal(spec));

describe('tasks that end in any order', () => {
  it('are given out in the order in which they are asked for, each as soon as it is there', async () => {
    const inOrder = new InOrder(spec);
    await inOrder.add(2, line(2));
    const first = inOrder.read(0);
    await inOrder.add(1, line(1));
    await inOrder.add(0, line(0));
    expect(await first).toEqual(runTask(tasks.at(0)));
    for (const task of [1, 2]) expect(await inOrder.read(task)).toEqual(runTask(tasks.at(task)));
  });

  it('are null where they failed, whether that was known before they were asked for or not', async () => {
    const inOrder = new InOrder(spec);
    inOrder.addFailed(0);
    expect(await inOrder.read(0)).toBeNull();
    const next = inOrder.read(1);
    inOrder.addFailed(1);
    expect(await next).toBeNull();
  });

  it('are refused with the reason once no more come, but for those that are there', async () => {
    const inOrder = new InOrder(spec);
    const waiting = inOrder.read(0);
    await inOrder.add(1, line(1));
    inOrder.end(new Error('the machine stopped'));
    await expect(waiting).rejects.toThrow('the machine stopped');
    expect(await inOrder.read(1)).toHaveLength(1);
    await expect(inOrder.read(2)).rejects.toThrow('the machine stopped');
  });

  it('make whoever adds them wait while too many are held and nobody waits for another', async () => {
    const inOrder = new InOrder(spec);
    const adding = inOrder.add(1, Buffer.alloc(65_000_000));
    expect(await Promise.race([adding, new Promise((resolve) => setTimeout(resolve, 20, 'waiting'))])).toBe('waiting');
    expect(inOrder.hasRoom()).toBe(false);
    // What is waited for may come all the same.
    const first = inOrder.read(0);
    await adding;
    const next = inOrder.add(0, line(0));
    expect(await first).toHaveLength(1);
    await expect(inOrder.read(1)).rejects.toThrow('the line of task 1 is damaged');
    await next;
  });
});
