import { facetsOf, layersOf, type Facet, type LayerRecord, type Quantity, type SweepSpec } from '@initscope/core';

/** The numbers of a record that become an array [seed, σ², layer], named as the record's columns. */
export const statistics = [
  'std',
  'log10_std',
  'rms_log10',
  'mean',
  'largest_log10',
  'zero_fraction',
] as const satisfies readonly (keyof LayerRecord)[];

/** The names among them, which become an array of codes. */
export const coded = ['status', 'method'] as const satisfies readonly (keyof LayerRecord)[];

/** The code of a cell for which there is no record: a file may hold a part of a sweep. */
export const MISSING = 255;

/** One network's place in an NPZ file. */
export interface NetworkArrays {
  readonly facet: Facet;
  /** What its arrays' names begin with: nothing if the sweep has but one network. */
  readonly prefix: string;
  readonly seeds: readonly number[];
  readonly quantities: readonly { readonly quantity: Quantity; readonly layers: readonly number[] }[];
}

/** The networks of a sweep, in its order. */
export function npzLayout(spec: SweepSpec): NetworkArrays[] {
  const facets = facetsOf(spec);
  return facets.map((facet, i) => ({
    facet,
    prefix: facets.length === 1 ? '' : `${i}/`,
    seeds: spec.seeds,
    quantities: spec.quantities.map((quantity) => ({ quantity, layers: layersOf(quantity, facet.network.layers) })),
  }));
}

/** How many cells an array of a network's quantity has. */
export function cellsOf({ facet, seeds }: NetworkArrays, layers: readonly number[]): number {
  return seeds.length * facet.sigmaSq.length * layers.length;
}
