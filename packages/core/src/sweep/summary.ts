import type { Profile } from '../propagation/profile.ts';
import { verdictOfPlanes } from '../verdict/verdict.ts';
import type { Facet, Task } from './grid.ts';
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
 * Gathers the profiles of a sweep as its tasks end, in any order.
 *
 * @example
 * const collector = new SweepCollector();
 * for (const task of tasksOf(parseSweepSpec({ seeds: '0..3' }))) collector.add(task, runTask(task));
 * const [{ planes, verdict }] = collector.summaries();
 */
export class SweepCollector {
  readonly #planes = new Map<Facet, PlaneCollector>();

  add({ facet }: Task, profiles: readonly Profile[]): void {
    const collector = this.#planes.get(facet) ?? new PlaneCollector(facet);
    this.#planes.set(facet, collector);
    for (const profile of profiles) collector.add(profile);
  }

  /** The summary of every network met so far. */
  summaries(): FacetSummary[] {
    return [...this.#planes].map(([facet, collector]) => {
      const planes = collector.planes();
      return { ...facet, planes, verdict: verdictOfPlanes(facet.network, planes) };
    });
  }
}
