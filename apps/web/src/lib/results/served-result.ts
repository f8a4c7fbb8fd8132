import { ResultError, type OpenedResult } from './opened-result.ts';
import { readSummary } from './read-summary.ts';

/**
 * The result that is served with the site, if any: `initscope view` puts one in the place of static/result.json, which
 * holds `null` so that there is always something to find.
 *
 * @throws ResultError saying why it cannot be shown.
 */
export async function servedResult(address: string, signal: AbortSignal): Promise<OpenedResult | undefined> {
  const text = await textAt(address, signal);
  return text === undefined || text.trim() === 'null'
    ? undefined
    : readSummary(text, 'The result served with this page');
}

async function textAt(address: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal });
    if (response.ok) return await response.text();
    if (response.status === 404) return undefined;
  } catch (error) {
    if (signal.aborted) throw error;
  }
  throw new ResultError('The result served with this page did not load; does initscope view still run?');
}
