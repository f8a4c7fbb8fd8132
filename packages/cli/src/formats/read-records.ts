import { access, constants, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { LayerRecord } from '@initscope/core';
import { FileProblem } from '@initscope/core/record-files';
import { readReasonOf } from '../results/cannot-read.ts';
import { UsageError } from '../usage-error.ts';
import type { HoldsRecords } from './holds-records.ts';
import { openNpz } from './npz/read-npz.ts';
import { openParquet } from './parquet/read-parquet.ts';
import { recordFormats, type RecordFormat } from './record-formats.ts';
import { openCsv } from './text/read-csv.ts';
import { openNdjson } from './text/read-ndjson.ts';

/** A file of records, opened. */
export interface RecordFile extends HoldsRecords {
  readonly format: RecordFormat;
}

const openers: Readonly<Record<RecordFormat, (path: string) => HoldsRecords | Promise<HoldsRecords>>> = {
  csv: openCsv,
  ndjson: openNdjson,
  parquet: openParquet,
  npz: openNpz,
};

/**
 * Opens a file of records, of the format that its name ends in.
 *
 * @throws UsageError, here or as records are read, if it is missing, unreadable, or holds anything but records.
 */
export async function openRecords(path: string): Promise<RecordFile> {
  const extension = extname(path).slice(1).toLowerCase();
  const format = recordFormats.find((each) => each === extension);
  if (format === undefined) {
    const endings = recordFormats.map((each) => `.${each}`).join(', ');
    throw new UsageError(
      `${JSON.stringify(path)}: is no file of records by its name; allowed: names that end in ${endings}`,
    );
  }
  try {
    await assertReadable(path);
    const file = await openers[format](path);
    return { format, metadata: file.metadata, records: () => inWords(path, file.records()) };
  } catch (error) {
    throw withPath(path, error);
  }
}

async function assertReadable(path: string): Promise<void> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new FileProblem('is a folder; name a file of records in it');
  // Opening a pipe would wait for somebody to write into it.
  if (!stats.isFile()) throw new FileProblem('is no regular file; name a file of records');
  await access(path, constants.R_OK);
}

async function* inWords(
  path: string,
  records: AsyncIterable<readonly LayerRecord[]>,
): AsyncGenerator<readonly LayerRecord[]> {
  try {
    yield* records;
  } catch (error) {
    throw withPath(path, error);
  }
}

function withPath(path: string, error: unknown): unknown {
  const problem = error instanceof FileProblem ? error.message : readReasonOf(error);
  return problem === undefined ? error : new UsageError(`${JSON.stringify(path)}: ${problem}`);
}
