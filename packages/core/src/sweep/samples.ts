/** What one seed has of a layer at a σ²: logarithms to base 10, `null` where the value is 0. */
export interface Sample {
  readonly seed: number;
  readonly layer: number;
  /** A number that stands for the σ². */
  readonly column: number;
  readonly log10Std: number | null;
  readonly largestLog10: number | null;
}

/** Samples side by side, as many in each array; the logarithm of 0 is −∞. */
export interface SampleArrays {
  readonly seeds: Uint32Array;
  readonly layers: Uint32Array;
  readonly columns: Uint32Array;
  readonly log10Std: Float64Array;
  readonly largestLog10: Float64Array;
}

/** The samples of one quantity of one network, in whatever order they come: 28 bytes each, in arrays that grow by doubling. */
export class Samples {
  #size = 0;
  #arrays: SampleArrays = arraysOf(64);

  add({ seed, layer, column, log10Std, largestLog10 }: Sample): void {
    if (this.#size === this.#arrays.seeds.length) this.#grow();
    const place = this.#size++;
    this.#arrays.seeds[place] = seed;
    this.#arrays.layers[place] = layer;
    this.#arrays.columns[place] = column;
    this.#arrays.log10Std[place] = log10Std ?? -Infinity;
    this.#arrays.largestLog10[place] = largestLog10 ?? -Infinity;
  }

  /** What has been added so far; valid until more is. */
  arrays(): SampleArrays {
    const { seeds, layers, columns, log10Std, largestLog10 } = this.#arrays;
    return {
      seeds: seeds.subarray(0, this.#size),
      layers: layers.subarray(0, this.#size),
      columns: columns.subarray(0, this.#size),
      log10Std: log10Std.subarray(0, this.#size),
      largestLog10: largestLog10.subarray(0, this.#size),
    };
  }

  #grow(): void {
    const larger = arraysOf(2 * this.#size);
    larger.seeds.set(this.#arrays.seeds);
    larger.layers.set(this.#arrays.layers);
    larger.columns.set(this.#arrays.columns);
    larger.log10Std.set(this.#arrays.log10Std);
    larger.largestLog10.set(this.#arrays.largestLog10);
    this.#arrays = larger;
  }
}

function arraysOf(size: number): SampleArrays {
  return {
    seeds: new Uint32Array(size),
    layers: new Uint32Array(size),
    columns: new Uint32Array(size),
    log10Std: new Float64Array(size),
    largestLog10: new Float64Array(size),
  };
}
