import { isGradient, quantities, type Quantity } from '../propagation/quantity.ts';
import { statusOfLog10 } from '../statistics/status.ts';
import type { Plane } from './plane.ts';
import { DifferingSamples, sampleGrid, type SampleGrid } from './sample-grid.ts';
import { Samples, type Sample } from './samples.ts';

/** Gathers what was measured of one network, in any order, into planes. */
export class PlaneGatherer {
  readonly #columns = new Map<number, number>();
  readonly #samples = new Map<Quantity, Samples>();

  add(quantity: Quantity, sigmaSq: number, sample: Omit<Sample, 'column'>): void {
    let samples = this.#samples.get(quantity);
    if (samples === undefined) this.#samples.set(quantity, (samples = new Samples()));
    let column = this.#columns.get(sigmaSq);
    if (column === undefined) this.#columns.set(sigmaSq, (column = this.#columns.size));
    samples.add({ ...sample, column });
  }

  /** The variances met, ascending. */
  sigmaSq(): number[] {
    return [...this.#columns.keys()].toSorted((a, b) => a - b);
  }

  /**
   * The medians over what has been added, a plane for each quantity; it has the σ² of which every one of its layers has something.
   *
   * @throws Error if there are two samples of the same that differ.
   */
  planes(): Plane[] {
    return quantities.flatMap((quantity) => {
      const grid = this.#gridOf(quantity);
      if (grid === null) return [];
      const variances = [...this.#columns.keys()];
      const { layers, columns, log10Std, largestLog10 } = grid;
      const status = log10Std.map((row) => row.map(statusOfLog10));
      return [
        { quantity, sigmaSq: columns.map((column) => variances[column]), layers, log10Std, largestLog10, status },
      ];
    });
  }

  /** Is everything there that a sweep of so many seeds measures of a network of `layers` layers, at every σ² met? */
  isComplete(measured: readonly Quantity[], layers: number, seeds: number): boolean {
    return measured.every((quantity) => {
      // Not a list of them: a record may say of any number of layers that they are its network's.
      const expected = isGradient(quantity) ? layers - 1 : layers;
      const grid = this.#gridOf(quantity);
      if (grid === null) return expected === 0;
      return grid.layers.length === expected && grid.fewestSeeds === seeds;
    });
  }

  #gridOf(quantity: Quantity): SampleGrid | null {
    const samples = this.#samples.get(quantity);
    if (samples === undefined) return null;
    const variances = [...this.#columns.keys()];
    const ascending = [...variances.keys()].toSorted((a, b) => variances[a] - variances[b]);
    try {
      return sampleGrid(samples.arrays(), ascending);
    } catch (error) {
      if (!(error instanceof DifferingSamples)) throw error;
      const { seed, layer, column } = error;
      throw new Error(
        `two figures of ${quantity} differ at layer ${layer}, σ² = ${variances[column]}, seed ${seed}: they are of different sweeps`,
        { cause: error },
      );
    }
  }
}
