import { FileProblem } from '@initscope/core/record-files';
import type { NamedFile } from '../messages.ts';
import { ResultError } from '../result-error.ts';
import { fileKind, whatOpens } from './file-kind.ts';
import type { ReadResult } from './held-result.ts';
import { readRecords, type RecordsSource } from './read-records.ts';
import { readSummary } from './read-summary.ts';

/** Its text is in memory as a whole, several times over. */
const mostSummaryBytes = 256 * 1024 * 1024;

/**
 * Reads a result from the files it is kept in: a summary, or records in one file or several.
 *
 * @throws ResultError saying why it cannot be shown.
 */
export async function readFiles(files: readonly NamedFile[], onBytes: (done: number) => void): Promise<ReadResult> {
  const records: RecordsSource[] = [];
  for (const { file, name } of files) {
    const kind = await kindOf(file, name);
    if (kind !== 'summary') records.push({ file, name, kind });
    else if (files.length > 1) {
      throw new ResultError(
        `One result is shown at a time: open ${name} alone, or several files that hold records, which are read as one.`,
      );
    } else return readSummary(await textOf(file, name), name);
  }
  return inWords(records.length === 1 ? records[0].name : 'One of these files', () => readRecords(records, onBytes));
}

async function kindOf(file: Blob, name: string): ReturnType<typeof fileKind> {
  try {
    return await inWords(name, () => fileKind(file, name));
  } catch (error) {
    throw error instanceof FileProblem ? new ResultError(`${name} ${error.message}.`) : error;
  }
}

async function textOf(file: Blob, name: string): Promise<string> {
  if (file.size > mostSummaryBytes) {
    throw new ResultError(
      `${name} is too large to be opened here: it has more than ${mostSummaryBytes / 1024 ** 2} MiB; initscope report draws it, or open the sweep’s records.`,
    );
  }
  return inWords(name, () => file.text());
}

/** What the browser says of a file that it may not read is of no use to anyone. */
async function inWords<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new ResultError(
      `${name} could not be read: is it a file rather than a folder, unchanged since, and may this browser read it? Allowed: ${whatOpens}.`,
    );
  }
}
