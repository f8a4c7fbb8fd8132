import {
  MeasuredLogs,
  theoryRecordsOf,
  type Facet,
  type Profile,
  type SweepSpec,
  type TheoryRecord,
} from '@initscope/core';
import { carryOutTheory } from './carry-out-theory.ts';

/** What a sweep measures, gathered for theory while it runs: for each network, in the order of the grid. */
export class GatheredLogs {
  readonly #logs = new Map<Facet, MeasuredLogs>();

  add(facet: Facet, profiles: readonly Profile[]): void {
    const logs = this.#logs.get(facet) ?? new MeasuredLogs();
    this.#logs.set(facet, logs);
    for (const profile of profiles) logs.add(profile);
  }

  /**
   * Each network's rows of the comparison.
   *
   * @throws Interrupted once the signal is set.
   */
  async beside({ quantities }: SweepSpec, signal: AbortSignal): Promise<TheoryRecord[][]> {
    const asked = [...this.#logs].map(([{ network, sigmaSq }, measured]) => ({
      network,
      sigmaSq,
      quantities,
      measured,
    }));
    const comparisons = await carryOutTheory(asked, signal);
    return comparisons.map((ofNetwork, i) =>
      ofNetwork.flatMap((comparison) => theoryRecordsOf(asked[i].network, comparison)),
    );
  }
}
