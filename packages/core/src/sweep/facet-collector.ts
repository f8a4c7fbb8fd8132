import { verdictOfPlanes } from '../verdict/planes-verdict.ts';
import type { Facet } from './grid.ts';
import type { MeasuredProfile } from './measured-profile.ts';
import { PlaneCollector } from './plane-collector.ts';
import type { Plane } from './plane.ts';

/** What a sweep shows of one of its networks. */
export interface FacetSummary extends Facet {
  /** A plane for each quantity measured. */
  readonly planes: readonly Plane[];
  /** What they mean, in sentences. */
  readonly verdict: readonly string[];
}

/**
 * Gathers the profiles of one network of a sweep, in any order. A sweep that is read network by network holds no more than one of these
 * at a time.
 *
 * @example
 * const [facet] = facetsOf(spec);
 * const collector = new FacetCollector(facet);
 * for (const task of tasksOf(spec)) collector.add(runTask(task));
 * const { planes, verdict } = collector.summary();
 */
export class FacetCollector {
  readonly #facet: Facet;
  readonly #planes: PlaneCollector;

  constructor(facet: Facet) {
    this.#facet = facet;
    this.#planes = new PlaneCollector(facet);
  }

  /** @throws RangeError at a σ² that is none of the network's. */
  add(profiles: readonly MeasuredProfile[]): void {
    for (const profile of profiles) this.#planes.add(profile);
  }

  /** The medians over what has been added, and what they mean. */
  summary(): FacetSummary {
    const planes = this.#planes.planes();
    return { ...this.#facet, planes, verdict: verdictOfPlanes(this.#facet.network, planes) };
  }
}
