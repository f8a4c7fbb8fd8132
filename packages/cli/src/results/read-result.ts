import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseSweepResult, type SweepResult } from '@initscope/core';
import { recordFormats } from '../formats/record-formats.ts';
import { UsageError } from '../usage-error.ts';
import { isMissing } from './is-missing.ts';
import { summaryFile, type FoundResult } from './sweep-folder.ts';
import { parseTheoryCsv, theoryFile } from './theory-file.ts';

/**
 * Reads a sweep's result from its folder or its summary, and what theory says of it where that is there; or from a file of its records.
 *
 * @throws UsageError if there is none, or it is damaged.
 */
export async function readResult(path: string): Promise<FoundResult> {
  const refuse = (why: string): UsageError =>
    new UsageError(
      `${JSON.stringify(path)} ${why}; allowed: a sweep's folder, its ${summaryFile}, or a file of its records ending in ${recordFormats.map((format) => `.${format}`).join(', ')}`,
    );
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw isMissing(error) ? refuse('does not exist') : error;
    },
  );
  if (!isFolder && recordFormats.some((format) => extname(path).toLowerCase() === `.${format}`)) {
    const { readRecordsResult } = await import('./read-records-result.ts');
    return { result: await readRecordsResult(path) };
  }
  const summary = isFolder ? join(path, summaryFile) : path;
  const text = await readFile(summary, 'utf8').catch((error: unknown) => {
    throw isMissing(error) ? refuse(`holds no ${summaryFile}`) : error;
  });
  let result: SweepResult;
  try {
    result = parseSweepResult(JSON.parse(text));
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw refuse(`holds no result (${why})`);
  }
  const theory = await readFile(join(dirname(summary), theoryFile), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (theory === undefined) return { result };
  const cells = parseTheoryCsv(theory, result);
  if (cells === null) throw refuse(`holds a damaged ${theoryFile}`);
  return { result, theory: cells };
}
