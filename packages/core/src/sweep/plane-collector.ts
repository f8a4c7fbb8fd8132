import type { MeasuredProfile } from './measured-profile.ts';
import { quantities } from '../propagation/quantity.ts';
import type { Facet } from './grid.ts';
import { PlaneGatherer } from './plane-gatherer.ts';
import type { Plane } from './plane.ts';

/** Gathers a facet's profiles, in any order, into planes. */
export class PlaneCollector {
  readonly #sigmaSq: ReadonlySet<number>;
  readonly #gatherer = new PlaneGatherer();

  constructor({ sigmaSq }: Facet) {
    this.#sigmaSq = new Set(sigmaSq);
  }

  /** @throws RangeError at a σ² that is none of the network's. */
  add({ seed, sigmaSq, statistics }: MeasuredProfile): void {
    if (!this.#sigmaSq.has(sigmaSq)) throw new RangeError(`σ² = ${sigmaSq} is none of this network's`);
    for (const quantity of quantities) {
      for (const { layer, log10Std, largestLog10 } of statistics[quantity] ?? []) {
        this.#gatherer.add(quantity, sigmaSq, { seed, layer, log10Std, largestLog10 });
      }
    }
  }

  /** The medians over what has been added, a plane for each quantity; it has the columns of which there is something. */
  planes(): Plane[] {
    return this.#gatherer.planes();
  }
}
