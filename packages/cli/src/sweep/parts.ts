import {
  recordsOf,
  TaskList,
  type LayerRecord,
  type MeasuredProfile,
  type Profile,
  type SweepSpec,
} from '@initscope/core';
import type { TextFormat } from '../formats/record-formats.ts';
import { EntryReader, type Entries } from '../journal/entry-reader.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { inTexts } from '../runners/in-texts.ts';
import { unpacked } from '../runners/samples.ts';

/** Every task's profiles in the order of the grid, whose records are written on the way; `null` for one that failed. */
export async function* recordParts(
  spec: SweepSpec,
  read: (task: number) => Promise<readonly Profile[] | null>,
  write: (records: readonly LayerRecord[]) => Promise<void>,
): AsyncGenerator<readonly Profile[] | null, void> {
  const tasks = new TaskList(spec);
  for (let number = 0; number < tasks.length; number++) {
    const profiles = await read(number);
    const { network } = tasks.at(number).facet;
    if (profiles !== null) await write(profiles.flatMap((profile) => recordsOf(network, profile)));
    yield profiles;
  }
}

/** The same from journals. */
export async function* journalParts(
  spec: SweepSpec,
  entries: Entries,
  write: (records: readonly LayerRecord[]) => Promise<void>,
): AsyncGenerator<readonly Profile[] | null, void> {
  keepHeapSmall();
  const reader = new EntryReader(spec);
  try {
    yield* recordParts(spec, (task) => reader.read(task, entries.placeOf(task)), write);
  } finally {
    await reader.close();
  }
}

/** The same, the records being made text by so many threads. */
export async function* textParts(
  spec: SweepSpec,
  entries: Entries,
  { format, threads, signal }: { readonly format: TextFormat; readonly threads: number; readonly signal: AbortSignal },
  write: (text: Uint8Array) => Promise<void>,
): AsyncGenerator<readonly MeasuredProfile[], void> {
  const tasks = new TaskList(spec);
  for await (const { first, text, samples } of inTexts(spec, entries, format, threads, signal)) {
    await write(text);
    for (const [i, each] of samples.entries()) yield unpacked(tasks.at(first + i), each);
  }
}
