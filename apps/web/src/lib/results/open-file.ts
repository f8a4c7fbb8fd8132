import { ResultError, type OpenedResult } from './opened-result.ts';
import { readSummary } from './read-summary.ts';

/** What can be opened, for the browser's own dialogue. */
export const acceptedFiles = '.json,application/json';

/** More than this in a browser's memory, several times over, would bring the page down. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Reads a result from a file of the reader's.
 *
 * @throws ResultError saying why it cannot be shown.
 */
export async function openFile(file: File): Promise<OpenedResult> {
  if (file.size > mostBytes) {
    throw new ResultError(
      `${file.name} is too large to be opened here: it has more than ${mostBytes / 1024 ** 2} MiB.`,
    );
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw new ResultError(`${file.name} could not be read; is it a file, and may this browser read it?`);
  }
  return readSummary(text, file.name);
}
