import { FacetCollector, layersOf, recordsOf, type LayerRecord, type Profile } from '@initscope/core';
import type { Experiment, Measured, SeedGrid } from '../protocol.ts';

/** More lines than this would be a grey cloud. */
const MOST_SEEDS_SHOWN = 64;
/** More rows than this are no matter for a browser's memory. */
const MOST_RECORDS = 2_000_000;

/** Gathers the profiles of an experiment, in any order. */
export class Gathering {
  readonly #experiment: Experiment;
  readonly #collector: FacetCollector;
  readonly #columnOf: ReadonlyMap<number, number>;
  readonly #seedOf: ReadonlyMap<number, number>;
  readonly #grids: readonly SeedGrid[];
  readonly #profiles: Profile[] = [];
  readonly #keepsProfiles: boolean;

  constructor(experiment: Experiment) {
    const { spec, network, sigmaSq, method } = experiment;
    this.#experiment = experiment;
    this.#collector = new FacetCollector({ network, sigmaSq, method });
    this.#columnOf = new Map(sigmaSq.map((value, column) => [value, column]));
    this.#seedOf = new Map(spec.seeds.slice(0, MOST_SEEDS_SHOWN).map((seed, index) => [seed, index]));
    const count = this.#seedOf.size;
    this.#grids = spec.quantities.map((quantity) => {
      const rows = layersOf(quantity, network.layers).length;
      const values = new Float32Array(count * sigmaSq.length * rows).fill(NaN);
      return { quantity, count, columns: sigmaSq.length, rows, values };
    });
    const records = spec.seeds.length * sigmaSq.length * network.layers * spec.quantities.length;
    this.#keepsProfiles = records <= MOST_RECORDS;
  }

  add(profiles: readonly Profile[]): void {
    this.#collector.add(profiles);
    if (this.#keepsProfiles) this.#profiles.push(...profiles);
    for (const { seed, sigmaSq, statistics } of profiles) {
      const seedIndex = this.#seedOf.get(seed);
      const column = this.#columnOf.get(sigmaSq);
      if (seedIndex === undefined || column === undefined) continue;
      for (const { quantity, columns, rows, values } of this.#grids) {
        const offset = (seedIndex * columns + column) * rows;
        statistics[quantity]?.forEach(({ log10Std }, row) => (values[offset + row] = log10Std ?? NaN));
      }
    }
  }

  /** What there is by now. */
  measured(): Measured {
    const { planes, verdict } = this.#collector.summary();
    return { planes, verdict, seeds: this.#grids };
  }

  /**
   * Every row, in the order of a sweep's file.
   *
   * @throws Error if they are too many to be kept.
   */
  records(): LayerRecord[] {
    if (!this.#keepsProfiles) {
      throw new Error(
        `these are more than ${MOST_RECORDS.toLocaleString('en')} rows, too many for a browser; the command writes them to a file`,
      );
    }
    const placeOf = new Map(this.#experiment.spec.seeds.map((seed, place) => [seed, place]));
    return this.#profiles
      .toSorted((a, b) => (placeOf.get(a.seed) ?? 0) - (placeOf.get(b.seed) ?? 0) || a.sigmaSq - b.sigmaSq)
      .flatMap((profile) => recordsOf(this.#experiment.network, profile));
  }
}
