import { parseSweepResult, type SweepResult } from '@initscope/core';

/**
 * Reads a summary's text.
 *
 * @param refusal - the error of one that is none, by why.
 */
export function parseSummary(text: string, refusal: (why: string) => Error): SweepResult {
  try {
    return parseSweepResult(JSON.parse(text));
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw refusal(why);
  }
}
