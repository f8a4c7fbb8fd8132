import { once } from 'node:events';
import { join } from 'node:path';
import type { LayerRecord, SweepResult } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { headerOf, linesOf } from '../formats/record-lines.ts';
import { NewFile } from './new-file.ts';
import { NewFolder, recordsFile, summaryFile } from './sweep-folder.ts';
import { theoryCsv, theoryFile, type TheoryRows } from './theory-file.ts';

/** Where a sweep's records go as they come, and its result in the end. */
export interface SweepOutput {
  write(records: readonly LayerRecord[]): Promise<void>;
  /** All is there: put it in its place. */
  keep(result: SweepResult, theory?: TheoryRows): Promise<void>;
  /** It cannot be whole: leave no trace. */
  discard(): Promise<void>;
}

/** A folder with the records, a summary, an SVG heatmap for each network, and what theory says if that was asked for. */
export async function toFolder(path: string, format: RecordFormat): Promise<SweepOutput> {
  const folder = await NewFolder.create(path);
  const records = await toFile(join(folder.path, recordsFile(format)), format, false);
  return {
    write: (rows) => records.write(rows),
    keep: async (result, theory) => {
      await records.keep(result);
      const { figuresOf } = await import('./figures.ts');
      for (const { name, svg } of figuresOf(result)) await folder.write(name, svg);
      if (theory !== undefined) await folder.write(theoryFile, theoryCsv(theory));
      await folder.write(summaryFile, `${JSON.stringify(result)}\n`);
      await folder.keep();
    },
    discard: async () => {
      await records.discard();
      await folder.discard();
    },
  };
}

/** One file with the records. */
export async function toFile(path: string, format: RecordFormat, overwrite: boolean): Promise<SweepOutput> {
  const file = await NewFile.create(path, overwrite);
  await file.write(headerOf(format));
  return {
    write: (records) => file.write(linesOf(format, records)),
    keep: () => file.keep(),
    discard: () => file.discard(),
  };
}

/** The records on standard output. */
export async function toStdout(format: RecordFormat): Promise<SweepOutput> {
  await print(headerOf(format));
  return {
    write: (records) => print(linesOf(format, records)),
    keep: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
