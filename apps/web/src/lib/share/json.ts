import type { SweepResult } from '@initscope/core';

/** A sweep's result as the `summary.json` of its folder, which `/results`, `initscope view` and `initscope report` open. */
export function jsonOfResult(result: SweepResult): string {
  const { facets, ...head } = result;
  return `${JSON.stringify({ ...head, facets })}\n`;
}
