import { setImmediate } from 'node:timers/promises';
import {
  compareWithTheory,
  seedBandsAsync,
  whyNoBand,
  type AsyncOptions,
  type MeasuredLogs,
  type NetworkSpec,
  type Quantity,
  type TheoryComparison,
} from '@initscope/core';

/** How many networks a band is drawn from. */
export const bandChains = 2000;

/** Layers, over all σ², between two moments at which a signal is heard. */
const LAYERS_AT_ONCE = 2000;

/** What is to be compared, for one network. */
export interface TheoryQuestion {
  readonly network: NetworkSpec;
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
  readonly measured: MeasuredLogs;
}

/**
 * Lays theory over what was measured, with the band over seeds where the network has one; progress is told by the networks that the
 * band is drawn from.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function theoryOf(
  { network, sigmaSq, quantities, measured }: TheoryQuestion,
  options: AsyncOptions,
): Promise<TheoryComparison[]> {
  const bands =
    whyNoBand(network) === null
      ? await seedBandsAsync(network, { sigmaSq, quantities, chains: bandChains, ...options })
      : undefined;
  const comparisons: TheoryComparison[] = [];
  const share = Math.max(1, Math.floor(LAYERS_AT_ONCE / network.layers));
  for (let start = 0; start < sigmaSq.length; start += share) {
    // A signal is heard only while the thread is free.
    await setImmediate();
    options.signal?.throwIfAborted();
    const some = { sigmaSq: sigmaSq.slice(start, start + share), bands: bands?.slice(start, start + share) };
    comparisons.push(...compareWithTheory(network, measured, { ...some, quantities }));
  }
  return comparisons;
}
