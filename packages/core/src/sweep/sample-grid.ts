import { median } from '../statistics/median.ts';
import type { SampleArrays } from './samples.ts';

/** The samples of one quantity laid out: `[row][column]` = `[layer][σ²]`. */
export interface SampleGrid {
  /** The layers of which there are samples, ascending. */
  readonly layers: readonly number[];
  /** The columns of which every one of those layers has samples, in the order asked for. */
  readonly columns: readonly number[];
  /** Medians over seeds; `null` where that is the logarithm of 0. */
  readonly log10Std: readonly (readonly (number | null)[])[];
  readonly largestLog10: readonly (readonly (number | null)[])[];
  /** How many seeds the poorest cell has, whole columns or not. */
  readonly fewestSeeds: number;
}

/** Two results that do not belong together: a sample's place has two of a seed, and they differ. */
export class DifferingSamples extends Error {
  readonly seed: number;
  readonly layer: number;
  readonly column: number;

  constructor(seed: number, layer: number, column: number) {
    super(`two samples of seed ${seed} differ`);
    this.seed = seed;
    this.layer = layer;
    this.column = column;
  }
}

/**
 * Lays samples out, in time proportional to their number. A sample that comes twice counts once.
 *
 * @param columns - in the order wanted; all that the samples have are among them.
 * @throws DifferingSamples
 */
export function sampleGrid(samples: SampleArrays, columns: readonly number[]): SampleGrid {
  const layers = [...new Set(samples.layers)].toSorted((a, b) => a - b);
  const { order, starts } = cellsOf(samples, layers, columns);
  const cellAt = (row: number, place: number): Uint32Array => {
    const cell = row * columns.length + place;
    return order.subarray(starts[cell], starts[cell + 1]);
  };
  const whole = [...columns.keys()].filter((place) => layers.every((_, row) => cellAt(row, place).length > 0));
  let fewestSeeds = whole.length === columns.length ? Infinity : 0;
  const log10Std: (number | null)[][] = layers.map(() => []);
  const largestLog10: (number | null)[][] = layers.map(() => []);
  for (const row of layers.keys()) {
    for (const place of whole) {
      const cell = onceEach(samples, cellAt(row, place));
      fewestSeeds = Math.min(fewestSeeds, cell.length);
      log10Std[row].push(median(Array.from(cell, (sample) => samples.log10Std[sample])));
      largestLog10[row].push(median(Array.from(cell, (sample) => samples.largestLog10[sample])));
    }
  }
  return { layers, columns: whole.map((place) => columns[place]), log10Std, largestLog10, fewestSeeds };
}

/** The samples' numbers, cell by cell, and where each cell begins: row by row, by counting. */
function cellsOf(
  samples: SampleArrays,
  layers: readonly number[],
  columns: readonly number[],
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const rowOf = new Map(layers.map((layer, row) => [layer, row]));
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  const cellOf = Uint32Array.from(samples.layers, (layer, sample) => {
    const [row, place] = [rowOf.get(layer), placeOf.get(samples.columns[sample])];
    if (row === undefined || place === undefined) throw new RangeError('a sample has a column that was not asked for');
    return row * columns.length + place;
  });
  const starts = new Uint32Array(layers.length * columns.length + 1);
  for (const cell of cellOf) starts[cell + 1]++;
  for (let cell = 1; cell < starts.length; cell++) starts[cell] += starts[cell - 1];
  const next = starts.slice();
  const order = new Uint32Array(cellOf.length);
  for (let sample = 0; sample < cellOf.length; sample++) order[next[cellOf[sample]]++] = sample;
  return { order, starts };
}

/** A cell's samples, one of each seed. */
function onceEach(samples: SampleArrays, cell: Uint32Array): Uint32Array {
  const { seeds, layers, columns, log10Std, largestLog10 } = samples;
  const bySeed = cell.every((sample, i) => i === 0 || seeds[sample] > seeds[cell[i - 1]])
    ? cell
    : cell.toSorted((a, b) => seeds[a] - seeds[b]);
  return bySeed.filter((sample, i) => {
    const before = bySeed[i - 1];
    if (i === 0 || seeds[before] !== seeds[sample]) return true;
    if (log10Std[before] === log10Std[sample] && largestLog10[before] === largestLog10[sample]) return false;
    throw new DifferingSamples(seeds[sample], layers[sample], columns[sample]);
  });
}
