import { compactSpec, parseSweepSpec, type ActivationName, type InitialVariances } from '@initscope/core';
import { queryText } from './query-text.ts';

/** σ² this many times smaller and larger are swept as well. */
const AROUND = 10;
const STEPS = 41;

/**
 * The query by which the explorer shows networks about a point of the plane: σ² = σ_w²/D with a decade to either side, spelled as core
 * spells specs, and `at`, the σ² itself. `null` where there is none: at σ_w² = 0.
 *
 * @param width - D.
 */
export function explorerQuery(
  activation: ActivationName,
  { sigmaWSq, biasSigmaSq }: InitialVariances,
  width: number,
): string | null {
  // Fewer digits than a float64 has: the address is to be read.
  const sigmaSq = digits(sigmaWSq / width, 9);
  if (!(sigmaSq > 0)) return null;
  const range = `log:${digits(sigmaSq / AROUND, 12)}:${digits(sigmaSq * AROUND, 12)}:${STEPS}`;
  const spec = parseSweepSpec({ activation, biasSigmaSq, width, sigmaSq: range });
  return queryText([...Object.entries(compactSpec(spec)), ['at', String(sigmaSq)]]);
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}
