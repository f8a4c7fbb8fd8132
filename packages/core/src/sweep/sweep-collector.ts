import type { Profile } from '../propagation/profile.ts';
import { FacetCollector, type FacetSummary } from './facet-collector.ts';
import { facetsOf, type Facet } from './grid.ts';
import type { SweepSpec } from './sweep-spec.ts';
import type { Task } from './tasks.ts';

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
  readonly #collectors: ReadonlyMap<string, FacetCollector>;

  constructor(spec: SweepSpec) {
    this.#collectors = new Map(facetsOf(spec).map((facet) => [keyOf(facet), new FacetCollector(facet)]));
  }

  /** @throws RangeError if the task is none of the sweep's. */
  add({ facet }: Task, profiles: readonly Profile[]): void {
    const collector = this.#collectors.get(keyOf(facet));
    if (collector === undefined) throw new RangeError('this task belongs to another sweep');
    collector.add(profiles);
  }

  /** The summary of every network, in the order of the grid, over what has been added. */
  summaries(): FacetSummary[] {
    return [...this.#collectors.values()].map((collector) => collector.summary());
  }
}

/** Facets may come back from a worker as copies. */
function keyOf({ network }: Facet): string {
  return JSON.stringify(network);
}
