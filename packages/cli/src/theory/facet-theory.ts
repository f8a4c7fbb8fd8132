import {
  MeasuredLogs,
  theoryRecordsOf,
  type Facet,
  type MeasuredProfile,
  type Quantity,
  type TheoryRecord,
} from '@initscope/core';
import { carryOutTheory } from './carry-out-theory.ts';

/** What a sweep measures of one network, gathered for theory. */
export class FacetTheory {
  readonly #facet: Facet;
  readonly #measured = new MeasuredLogs();

  constructor(facet: Facet) {
    this.#facet = facet;
  }

  add(profiles: readonly MeasuredProfile[]): void {
    for (const profile of profiles) this.#measured.add(profile);
  }

  /**
   * The network's rows of the comparison.
   *
   * @throws Interrupted once the signal is set.
   */
  async rows(quantities: readonly Quantity[], signal: AbortSignal): Promise<TheoryRecord[]> {
    const { network, sigmaSq } = this.#facet;
    const question = { network, sigmaSq, quantities, measured: this.#measured };
    const [comparisons] = await carryOutTheory([question], signal);
    return comparisons.flatMap((comparison) => theoryRecordsOf(network, comparison));
  }
}
