import { channel } from 'node:diagnostics_channel';
import { runTask, TaskList, type SweepSpec } from '@initscope/core';
import Tinypool from 'tinypool';
import { entryLine } from '../journal/entry-line.ts';
import { profilesToText } from '../journal/profile-text.ts';
import { ownSeal } from '../journal/seal.ts';

/** What a batch of tasks gave. */
export interface BatchAnswer {
  readonly entries: readonly { readonly task: number; readonly line: Uint8Array }[];
  readonly failures: readonly { readonly task: number; readonly message: string }[];
  /** How long that took. */
  readonly milliseconds: number;
}

/** Told each task that begins, and its batch: whoever wants to trace a sweep may listen. */
const begins = channel('initscope:task');

const spec: SweepSpec = Tinypool.workerData;
const tasks = new TaskList(spec);
const seal = ownSeal(spec);

/** What a worker thread does with a batch: each task to the line that a journal holds of it. A task that fails leaves the others alone. */
export default function work(numbers: readonly number[]): BatchAnswer {
  const start = performance.now();
  const entries: { task: number; line: Uint8Array }[] = [];
  const failures: { task: number; message: string }[] = [];
  for (const task of numbers) {
    begins.publish({ task, batch: numbers });
    try {
      entries.push({ task, line: entryLine(task, profilesToText(runTask(tasks.at(task))), seal) });
    } catch (error) {
      failures.push({ task, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { entries, failures, milliseconds: performance.now() - start };
}
