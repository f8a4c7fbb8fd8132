import { methods, statuses, type LayerRecord, type Quantity } from '@initscope/core';
import type { Entry } from './network-axes.ts';
import { cellsOf, coded, MISSING, statistics, type NetworkArrays } from './npz-layout.ts';

/** The names that codes stand for. */
export const codeNames: Readonly<Record<(typeof coded)[number], readonly string[]>> = {
  status: statuses,
  method: methods,
};

interface QuantityCells {
  readonly layers: readonly number[];
  readonly numbers: readonly Float64Array[];
  readonly codes: readonly Uint8Array[];
}

/** The cells of one network, as its records come. */
export class NetworkCells {
  readonly #arrays: NetworkArrays;
  readonly #seeds: ReadonlyMap<number, number>;
  readonly #sigmaSq: ReadonlyMap<number, number>;
  readonly #quantities: ReadonlyMap<Quantity, QuantityCells>;

  constructor(arrays: NetworkArrays) {
    this.#arrays = arrays;
    this.#seeds = places(arrays.seeds);
    this.#sigmaSq = places(arrays.facet.sigmaSq);
    this.#quantities = new Map(
      arrays.quantities.map(({ quantity, layers }) => {
        const count = cellsOf(arrays, layers);
        return [
          quantity,
          {
            layers,
            numbers: statistics.map(() => new Float64Array(count).fill(NaN)),
            codes: coded.map(() => new Uint8Array(count).fill(MISSING)),
          },
        ];
      }),
    );
  }

  /** @throws RangeError if the sweep has no such cell. */
  add(record: LayerRecord): void {
    const cells = this.#quantities.get(record.quantity);
    const seed = this.#seeds.get(record.seed);
    const column = this.#sigmaSq.get(record.sigma_sq);
    const row = cells === undefined ? -1 : record.layer - cells.layers[0];
    if (cells === undefined || seed === undefined || column === undefined || !(row >= 0 && row < cells.layers.length)) {
      throw new RangeError(`a record is of another sweep: ${JSON.stringify(record)}`);
    }
    const at = (seed * this.#sigmaSq.size + column) * cells.layers.length + row;
    statistics.forEach((name, i) => (cells.numbers[i][at] = record[name] ?? NaN));
    coded.forEach((name, i) => (cells.codes[i][at] = codeNames[name].indexOf(record[name])));
  }

  /** An array [seed, σ², layer] for each statistic of each quantity. */
  *entries(): Generator<Entry> {
    const { prefix, seeds, facet } = this.#arrays;
    for (const [quantity, { layers, numbers, codes }] of this.#quantities) {
      const shape = [seeds.length, facet.sigmaSq.length, layers.length];
      for (const [i, name] of statistics.entries()) {
        yield [`${prefix}${quantity}_${name}`, { kind: 'f8', shape, values: numbers[i] }];
      }
      for (const [i, name] of coded.entries()) {
        yield [`${prefix}${quantity}_${name}`, { kind: 'u1', shape, values: codes[i] }];
      }
    }
  }
}

/** Is this a record of this network? */
export function isOf({ facet: { network } }: NetworkArrays, record: LayerRecord): boolean {
  return (
    record.layers === network.layers &&
    record.width === network.width &&
    record.activation === network.activation &&
    record.initializer === network.initializer &&
    record.bias_sigma_sq === network.biasSigmaSq &&
    record.input_width === network.inputWidth &&
    record.output_width === network.outputWidth &&
    record.inputs === network.inputs &&
    record.gradient_inputs === network.gradientInputs &&
    record.data_seed === network.dataSeed
  );
}

function places(values: readonly number[]): Map<number, number> {
  return new Map(values.map((value, i) => [value, i]));
}
