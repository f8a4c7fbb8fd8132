import type { Profile } from '../propagation/profile.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import { median } from '../statistics/median.ts';
import { statusOfLog10 } from '../statistics/status.ts';
import type { Facet } from './grid.ts';
import type { Plane } from './plane.ts';

/** The seeds' values at each `[layer][σ²]`. */
interface Samples {
  readonly layers: number[];
  readonly log10Std: (number | null)[][][];
  readonly largestLog10: (number | null)[][][];
}

/** Gathers a facet's profiles, in any order, into planes. */
export class PlaneCollector {
  readonly #sigmaSq: readonly number[];
  readonly #columns: ReadonlyMap<number, number>;
  readonly #samples = new Map<Quantity, Samples>();

  constructor({ sigmaSq }: Facet) {
    this.#sigmaSq = sigmaSq;
    this.#columns = new Map(sigmaSq.map((value, column) => [value, column]));
  }

  add({ sigmaSq, statistics }: Profile): void {
    const column = this.#columns.get(sigmaSq);
    if (column === undefined) throw new RangeError(`σ² = ${sigmaSq} is none of this network's`);
    for (const quantity of quantities) {
      statistics[quantity]?.forEach(({ layer, log10Std, largestLog10 }, row) => {
        const samples = this.#samplesOf(quantity);
        samples.layers[row] = layer;
        at(samples.log10Std, row, column).push(log10Std);
        at(samples.largestLog10, row, column).push(largestLog10);
      });
    }
  }

  /** The medians over what has been added, a plane for each quantity; it has the columns of which there is something. */
  planes(): Plane[] {
    return quantities.flatMap((quantity) => {
      const samples = this.#samples.get(quantity);
      if (samples === undefined) return [];
      const columns = [...this.#sigmaSq.keys()].filter((column) => samples.log10Std[0][column] !== undefined);
      const log10Std = medians(samples.log10Std, columns);
      return {
        quantity,
        sigmaSq: columns.map((column) => this.#sigmaSq[column]),
        layers: samples.layers,
        log10Std,
        largestLog10: medians(samples.largestLog10, columns),
        status: log10Std.map((row) => row.map(statusOfLog10)),
      };
    });
  }

  #samplesOf(quantity: Quantity): Samples {
    const samples = this.#samples.get(quantity) ?? { layers: [], log10Std: [], largestLog10: [] };
    this.#samples.set(quantity, samples);
    return samples;
  }
}

function at(cells: (number | null)[][][], row: number, column: number): (number | null)[] {
  const cellsOfRow = (cells[row] ??= []);
  return (cellsOfRow[column] ??= []);
}

function medians(cells: (number | null)[][][], columns: readonly number[]): (number | null)[][] {
  return cells.map((row) => columns.map((column) => median(row[column])));
}
