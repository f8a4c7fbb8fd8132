import type { Profile } from '../propagation/profile.ts';
import { verdictOfPlanes } from '../verdict/planes-verdict.ts';
import { facetsOf, type Facet, type Task } from './grid.ts';
import { PlaneCollector } from './plane-collector.ts';
import type { Plane } from './plane.ts';
import type { SweepSpec } from './sweep-spec.ts';

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
 * const spec = parseSweepSpec({ seeds: '0..3' });
 * const collector = new SweepCollector(spec);
 * for (const task of tasksOf(spec)) collector.add(task, runTask(task));
 * const [{ planes, verdict }] = collector.summaries();
 */
export class SweepCollector {
  readonly #facets: readonly { readonly facet: Facet; readonly collector: PlaneCollector }[];
  readonly #collectors: ReadonlyMap<string, PlaneCollector>;

  constructor(spec: SweepSpec) {
    this.#facets = facetsOf(spec).map((facet) => ({ facet, collector: new PlaneCollector(facet) }));
    this.#collectors = new Map(this.#facets.map(({ facet, collector }) => [keyOf(facet), collector]));
  }

  /** @throws RangeError if the task is none of the sweep's. */
  add({ facet }: Task, profiles: readonly Profile[]): void {
    const collector = this.#collectors.get(keyOf(facet));
    if (collector === undefined) throw new RangeError('this task belongs to another sweep');
    for (const profile of profiles) collector.add(profile);
  }

  /** The summary of every network, in the order of the grid, over what has been added. */
  summaries(): FacetSummary[] {
    return this.#facets.map(({ facet, collector }) => {
      const planes = collector.planes();
      return { ...facet, planes, verdict: verdictOfPlanes(facet.network, planes) };
    });
  }
}

/** Facets may come back from a worker as copies. */
function keyOf({ network }: Facet): string {
  return JSON.stringify(network);
}
