import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { recordFormats } from '../formats/record-formats.ts';
import { isJournalName } from '../journal/journal-path.ts';
import { UsageError } from '../usage-error.ts';
import { cannotRead } from './cannot-read.ts';
import { isMissing } from './is-missing.ts';
import { parseSummary } from './parse-summary.ts';
import { summaryFile, type FoundResult } from './sweep-folder.ts';
import { parseTheoryCsv, theoryFile } from './theory-file.ts';

/** So many results in a folder are named. */
const MOST_NAMED = 3;

/**
 * Reads a sweep's result from its folder or its summary, and what theory says of it where that is there; or from a file of its records.
 *
 * @throws UsageError if there is none, or it is damaged.
 */
export async function readResult(path: string): Promise<FoundResult> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw isMissing(error) ? refusal(path, 'does not exist') : cannotRead(path, error);
    },
  );
  if (!isFolder && recordFormats.some((format) => extname(path).toLowerCase() === `.${format}`)) {
    const { readRecordsResult } = await import('./read-records-result.ts');
    return { result: await readRecordsResult(path) };
  }
  const summary = isFolder ? join(path, summaryFile) : path;
  const text = await textOf(summary);
  if (text === null) throw refusal(path, await whatElse(path));
  const result = parseSummary(text, (why) => refusal(path, `holds no result (${why})`));
  const theory = await textOf(join(dirname(summary), theoryFile));
  if (theory === null) return { result };
  const cells = parseTheoryCsv(theory, result);
  if (cells === null) throw refusal(path, `holds a damaged ${theoryFile}`);
  return { result, theory: cells };
}

/** `null` if there is no such file. */
async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw cannotRead(path, error);
  }
}

/** What a folder holds that is no result: one that is not done, or results below it. */
async function whatElse(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  if (names.some(isJournalName)) return 'holds a sweep that is not done; the same sweep with --resume goes on with it';
  const below = names.filter((name) => name !== summaryFile && name.endsWith(`/${summaryFile}`)).map(dirname);
  if (below.length === 0) return `holds no ${summaryFile}`;
  const named = below
    .toSorted()
    .slice(0, MOST_NAMED)
    .map((name) => JSON.stringify(join(folder, name)));
  const more = below.length > named.length ? ` and ${below.length - named.length} more` : '';
  return `is no result, but holds ${named.join(', ')}${more}`;
}

function refusal(path: string, why: string): UsageError {
  const endings = recordFormats.map((format) => `.${format}`).join(', ');
  return new UsageError(
    `${JSON.stringify(path)} ${why}; allowed: a sweep's folder, its ${summaryFile}, or a file of its records ending in ${endings}`,
  );
}
