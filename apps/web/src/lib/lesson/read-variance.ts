import { readNumber } from './read-number.ts';

/** A σ² as a reader types it, or what is wrong with it in a sentence. */
export type ReadVariance = { readonly sigmaSq: number } | { readonly problem: string };

/** The lesson's σ² axis. */
export const leastSigmaSq = 0.001;
export const mostSigmaSq = 1;

/**
 * Reads a weight variance: a number such as 0.1, or a fraction such as 1/80.
 *
 * @example readVariance('1/80') // { sigmaSq: 0.0125 }
 */
export function readVariance(text: string): ReadVariance {
  const read = readNumber(text, '0.1');
  if ('problem' in read) return read;
  if (read.value >= leastSigmaSq && read.value <= mostSigmaSq) return { sigmaSq: read.value };
  return { problem: `σ² = ${text.trim()} is off this axis; type one from ${leastSigmaSq} to ${mostSigmaSq}.` };
}
