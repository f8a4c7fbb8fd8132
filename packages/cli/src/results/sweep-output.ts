import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LayerRecord, SweepResult } from '@initscope/core';
import type { ByteSink } from '../formats/byte-sink.ts';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { RecordFormat } from '../formats/record-formats.ts';
import { recordWriter } from '../formats/record-writer.ts';
import { NewFile } from './new-file.ts';
import { recordsFile, summaryFile } from './sweep-folder.ts';
import { theoryCsv, theoryFile, type TheoryRows } from './theory-file.ts';

/** Where a sweep's records go as they are put together, and its result in the end. */
export interface SweepOutput {
  write(records: readonly LayerRecord[]): Promise<void>;
  /** All is there: put it in its place. */
  keep(result: SweepResult, theory?: TheoryRows): Promise<void>;
  /** It cannot be whole: leave no trace. */
  discard(): Promise<void>;
}

/**
 * A folder with the records, a summary, an SVG heatmap for each network, and what theory says if that was asked for. The summary comes
 * last: a folder with it is whole.
 */
export async function toFolder(path: string, format: RecordFormat, metadata: FileMetadata): Promise<SweepOutput> {
  await clearAway(path, (name) => name.includes('.tmp-'));
  const records = await toFile(join(path, recordsFile(format)), format, metadata);
  return {
    write: (rows) => records.write(rows),
    keep: async (result, theory) => {
      const { figuresOf } = await import('./figures.ts');
      const figures = figuresOf(result);
      await rm(join(path, summaryFile), { force: true });
      await records.keep(result);
      for (const { name, svg } of figures) await NewFile.writeWhole(join(path, name), svg, true);
      if (theory !== undefined) await NewFile.writeWhole(join(path, theoryFile), theoryCsv(theory), true);
      await NewFile.writeWhole(join(path, summaryFile), `${JSON.stringify(result)}\n`, true);
    },
    discard: () => records.discard(),
  };
}

/** One file with the records. */
export async function toFile(path: string, format: RecordFormat, metadata: FileMetadata): Promise<SweepOutput> {
  const { dir, name } = { dir: dirname(path), name: basename(path) };
  await clearAway(dir, (found) => found.startsWith(`${name}.tmp-`));
  // Whether it may be replaced has been asked before the work.
  const file = await NewFile.create(path, true);
  const writer = recordWriter(format, file, metadata);
  return {
    write: (records) => writer.write(records),
    keep: async () => {
      await writer.end();
      await file.keep();
    },
    discard: () => file.discard(),
  };
}

/** The records on standard output. */
export function toStdout(format: RecordFormat, metadata: FileMetadata): SweepOutput {
  const writer = recordWriter(format, standardOutput, metadata);
  return {
    write: (records) => writer.write(records),
    keep: () => writer.end(),
    discard: () => Promise.resolve(),
  };
}

const standardOutput: ByteSink = {
  write: (bytes) =>
    new Promise((resolve) => {
      if (process.stdout.write(bytes)) resolve();
      else process.stdout.once('drain', resolve);
    }),
};

/** Removes what a program that was killed has left half-written. Nobody else writes there: the journal is locked. */
async function clearAway(folder: string, isLeftOver: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isLeftOver)) await rm(join(folder, name), { force: true });
}
