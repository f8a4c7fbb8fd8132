import type { FoundResult } from '../results/sweep-folder.ts';

/** What the site loads: a result as `summary.json` holds it, and beside it each network's comparison with theory, if any. */
export function resultJson({ result, theory }: FoundResult): string {
  return JSON.stringify(theory === undefined ? result : { ...result, theory });
}
