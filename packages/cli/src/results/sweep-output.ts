import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LayerRecord, SweepResult } from '@initscope/core';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { RecordFormat } from '../formats/record-formats.ts';
import { figuresOf } from './figures.ts';
import { isTemporary, NewFile } from './new-file.ts';
import { RecordsFile } from './records-file.ts';
import { recordsFile, summaryFile } from './sweep-folder.ts';
import { theoryCsv, theoryFile, type TheoryRows } from './theory-file.ts';

/** Where a sweep's records go as they are put together, and its result in the end. */
export interface SweepOutput {
  write(records: readonly LayerRecord[]): Promise<void>;
  /** Takes records in the text that this format has for them. */
  writeText(text: Uint8Array): Promise<void>;
  /** All is there: put it in its place. */
  keep(result: SweepResult, theory?: TheoryRows): Promise<void>;
  /** It cannot be whole: leave no trace. */
  discard(): Promise<void>;
}

/**
 * A folder with the records, a summary, an SVG heatmap for each network, and what theory says if that was asked for. All of it is on the disk
 * before any of it takes its place, the summary last: a folder with that is whole.
 */
export async function toFolder(path: string, format: RecordFormat, metadata: FileMetadata): Promise<SweepOutput> {
  await clearAway(path, () => true);
  const records = await RecordsFile.create(join(path, recordsFile(format)), format, metadata, true);
  const others: NewFile[] = [];
  const add = async (name: string, chunks: Iterable<string>): Promise<void> => {
    const file = await NewFile.create(join(path, name), true);
    others.push(file);
    for (const chunk of chunks) await file.write(chunk);
    await file.finish();
  };
  return {
    write: (rows) => records.write(rows),
    writeText: (text) => records.writeText(text),
    keep: async (result, theory) => {
      await records.finish();
      for (const { name, svg } of figuresOf(result)) await add(name, [svg]);
      if (theory !== undefined) await add(theoryFile, [theoryCsv(theory)]);
      await add(summaryFile, summaryChunks(result));
      await rm(join(path, summaryFile), { force: true });
      await records.place();
      for (const file of others) await file.place();
    },
    discard: async () => {
      for (const file of [records, ...others]) await file.discard();
    },
  };
}

/** One file with the records. */
export async function toFile(
  path: string,
  format: RecordFormat,
  metadata: FileMetadata,
  overwrite: boolean,
): Promise<SweepOutput> {
  const name = basename(path);
  await clearAway(dirname(path), (found) => found.startsWith(`${name}.tmp-`));
  const file = await RecordsFile.create(path, format, metadata, overwrite);
  return {
    write: (records) => file.write(records),
    writeText: (text) => file.writeText(text),
    keep: async () => {
      await file.finish();
      await file.place();
    },
    discard: () => file.discard(),
  };
}

/** Removes what a program that was killed has left half-written. Nobody else writes there: the journal is locked. */
async function clearAway(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => isTemporary(each) && isOurs(each))) {
    await rm(join(folder, name), { force: true });
  }
}

/** A summary as JSON, network by network: thousands of them are more than one string holds. */
function* summaryChunks({ facets, ...head }: SweepResult): Generator<string, void> {
  yield `${JSON.stringify(head).slice(0, -1)},"facets":[`;
  for (const [i, facet] of facets.entries()) yield (i === 0 ? '' : ',') + JSON.stringify(facet);
  yield ']}\n';
}
