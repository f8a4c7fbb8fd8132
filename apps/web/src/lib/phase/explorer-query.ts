import { activationOf, compactSpec, parseSweepSpec, type ActivationName, type InitialVariances } from '@initscope/core';
import { queryText } from './query-text.ts';

/** The sweep about a point: σ² this many times smaller and larger, and by so many steps, its own in the middle. */
const quick = { around: 10, steps: 41, draws: {} } as const;
/**
 * The same where every input has to go through every layer, at least for some σ², for the sake of an answer within a few seconds: nearer to
 * the point, where the phases part, and of fewer inputs and seeds.
 */
const slow = { around: 4, steps: 21, draws: { seeds: '0..3', inputs: 250, gradientInputs: 50 } } as const;

/**
 * The query by which the explorer shows networks about a point of the plane: σ² = σ_w²/D with some to either side, spelled as core
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
  // Of two slopes and without biases, one pass tells of every σ².
  const isScaled = activationOf(activation).slopes !== undefined && biasSigmaSq === 0;
  const { around, steps, draws } = isScaled ? quick : slow;
  const range = `log:${digits(sigmaSq / around, 12)}:${digits(sigmaSq * around, 12)}:${steps}`;
  const spec = parseSweepSpec({ activation, biasSigmaSq, width, sigmaSq: range, ...draws });
  return queryText([...Object.entries(compactSpec(spec)), ['at', String(sigmaSq)]]);
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}
