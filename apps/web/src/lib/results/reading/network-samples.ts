import type { LayerRecord, MeasuredProfile, Quantity } from '@initscope/core';
import { isWithin, type View } from '../view.ts';

type Samples = NonNullable<MeasuredProfile['statistics'][Quantity]>[number];

/** What each seed has of one network, in whatever order it came: side by side in arrays that grow by doubling, 29 bytes each. */
export class NetworkSamples {
  readonly #sigmaSq: number[] = [];
  readonly #columns = new Map<number, number>();
  readonly #quantities: Quantity[] = [];
  #size = 0;
  #arrays = arraysOf(256);

  add({ seed, sigma_sq: sigmaSq, quantity, layer, log10_std, largest_log10 }: LayerRecord): void {
    if (this.#size === this.#arrays.seed.length) this.#grow();
    const at = this.#size++;
    const { seed: seeds, column, layer: layers, quantity: ofQuantity, log10Std, largestLog10 } = this.#arrays;
    seeds[at] = seed;
    column[at] = this.#columnOf(sigmaSq);
    layers[at] = layer;
    ofQuantity[at] = this.#placeOf(quantity);
    log10Std[at] = log10_std ?? -Infinity;
    largestLog10[at] = largest_log10 ?? -Infinity;
  }

  /** The samples of some seeds, at the σ² and of the quantities of a view. */
  profiles({ seeds, sigmaSq: range, quantities }: View): MeasuredProfile[] {
    const profiles = new Map<number, { profile: MeasuredProfile; statistics: Partial<Record<Quantity, Samples[]>> }>();
    const isSeed = seeds === null ? null : new Set(seeds);
    const isColumn = this.#sigmaSq.map((variance) => isWithin(variance, range));
    const isShown = this.#quantities.map((quantity) => quantities?.includes(quantity) ?? true);
    const { seed, column, layer, quantity, log10Std, largestLog10 } = this.#arrays;
    for (let at = 0; at < this.#size; at++) {
      if (!isColumn[column[at]] || !isShown[quantity[at]] || isSeed?.has(seed[at]) === false) continue;
      const key = seed[at] * this.#sigmaSq.length + column[at];
      let found = profiles.get(key);
      if (found === undefined) {
        const statistics: Partial<Record<Quantity, Samples[]>> = {};
        found = { profile: { seed: seed[at], sigmaSq: this.#sigmaSq[column[at]], statistics }, statistics };
        profiles.set(key, found);
      }
      (found.statistics[this.#quantities[quantity[at]]] ??= []).push({
        layer: layer[at],
        log10Std: finiteOrNull(log10Std[at]),
        largestLog10: finiteOrNull(largestLog10[at]),
      });
    }
    return [...profiles.values()].map(({ profile }) => profile);
  }

  #columnOf(sigmaSq: number): number {
    const known = this.#columns.get(sigmaSq);
    if (known !== undefined) return known;
    this.#columns.set(sigmaSq, this.#sigmaSq.length);
    return this.#sigmaSq.push(sigmaSq) - 1;
  }

  #placeOf(quantity: Quantity): number {
    const known = this.#quantities.indexOf(quantity);
    return known < 0 ? this.#quantities.push(quantity) - 1 : known;
  }

  #grow(): void {
    const old = this.#arrays;
    const larger = arraysOf(2 * this.#size);
    larger.seed.set(old.seed);
    larger.column.set(old.column);
    larger.layer.set(old.layer);
    larger.quantity.set(old.quantity);
    larger.log10Std.set(old.log10Std);
    larger.largestLog10.set(old.largestLog10);
    this.#arrays = larger;
  }
}

interface SampleArrays {
  readonly seed: Uint32Array;
  readonly column: Uint32Array;
  readonly layer: Uint32Array;
  readonly quantity: Uint8Array;
  /** The logarithm of 0 is −∞. */
  readonly log10Std: Float64Array;
  readonly largestLog10: Float64Array;
}

function arraysOf(size: number): SampleArrays {
  return {
    seed: new Uint32Array(size),
    column: new Uint32Array(size),
    layer: new Uint32Array(size),
    quantity: new Uint8Array(size),
    log10Std: new Float64Array(size),
    largestLog10: new Float64Array(size),
  };
}

function finiteOrNull(value: number): number | null {
  return value === -Infinity ? null : value;
}
