import { layerStatistics, type LayerStatistics } from '../statistics/layer-statistics.ts';
import type { Magnitude } from '../statistics/magnitude.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import type { Method } from './method.ts';
import type { Quantity } from './quantity.ts';

/** One network, layer by layer, at one weight variance and seed. */
export interface Profile {
  readonly seed: number;
  readonly sigmaSq: number;
  /** The method that gave these figures. */
  readonly method: Method;
  /** For each quantity asked for, its layers in ascending order. */
  readonly statistics: Readonly<Partial<Record<Quantity, readonly LayerStatistics[]>>>;
}

/** The moments of one quantity in one layer, as a method measures them. */
export interface LayerMoments extends ScaledMoments {
  readonly quantity: Quantity;
  readonly layer: number;
}

/** The profile made of measured layers, in any order, each multiplied by its factor. */
export function profileOf(
  origin: Pick<Profile, 'seed' | 'sigmaSq' | 'method'>,
  wanted: readonly Quantity[],
  measured: readonly LayerMoments[],
  factorOf: (quantity: Quantity, layer: number) => Magnitude,
): Profile {
  const statistics: Partial<Record<Quantity, readonly LayerStatistics[]>> = {};
  for (const quantity of wanted) {
    statistics[quantity] = measured
      .filter((layer) => layer.quantity === quantity)
      .toSorted((a, b) => a.layer - b.layer)
      .map((layer) => layerStatistics(layer.layer, layer, factorOf(quantity, layer.layer)));
  }
  return { ...origin, statistics };
}
