import type { NamedFile } from './messages.ts';
import { ResultError } from './result-error.ts';

/** No result is shorter than this; what says that there is none is. */
const shortest = 16;

/**
 * The result that is served with the site, if any: `initscope view` puts one in the place of static/result.json, which
 * holds `null` so that there is always something to find.
 *
 * @throws ResultError saying why it cannot be had.
 */
export async function servedResult(address: string, signal: AbortSignal): Promise<readonly NamedFile[] | undefined> {
  const file = await blobAt(address, signal);
  if (file === undefined || (file.size < shortest && (await file.text()).trim() === 'null')) return undefined;
  return [{ file, name: servedName }];
}

/** What it is called on the page. */
const servedName = 'The result served with this page';

async function blobAt(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const response = await fetch(address, { signal });
    if (response.ok) return await response.blob();
    if (response.status === 404) return undefined;
  } catch (error) {
    if (signal.aborted) throw error;
  }
  throw new ResultError(`${servedName} did not load; does initscope view still run?`);
}
