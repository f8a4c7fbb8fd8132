import { recordsOf, TaskList, type SweepSpec } from '@initscope/core';
import Tinypool from 'tinypool';
import { linesOf } from '../formats/record-lines.ts';
import type { TextFormat } from '../formats/record-formats.ts';
import { EntryReader, type EntryPlace } from '../journal/entry-reader.ts';
import { packed } from './samples.ts';

/** Tasks one after another, whose records are wanted as text. */
export interface TextRequest {
  readonly format: TextFormat;
  readonly entries: readonly { readonly task: number; readonly place: EntryPlace }[];
}

/** Their records' lines, and what pictures need of each. */
export interface TextAnswer {
  readonly text: Uint8Array;
  readonly samples: readonly Float64Array[];
}

const spec: SweepSpec = Tinypool.workerData;
const tasks = new TaskList(spec);
const reader = new EntryReader(spec);

/** What a worker thread does with them. */
export default async function work({ format, entries }: TextRequest): Promise<TextAnswer> {
  const lines: string[] = [];
  const samples: Float64Array[] = [];
  for (const { task: number, place } of entries) {
    const task = tasks.at(number);
    const profiles = await reader.read(number, place);
    for (const profile of profiles) lines.push(linesOf(format, recordsOf(task.facet.network, profile)));
    samples.push(packed(task, profiles));
  }
  return { text: Buffer.from(lines.join('')), samples };
}
