import {
  layerStatistics,
  measuresOf,
  type LayerMeasures,
  type LayerStatistics,
} from '../statistics/layer-statistics.ts';
import { magnitude, type Magnitude } from '../statistics/magnitude.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import type { Method } from './method.ts';
import type { Quantity } from './quantity.ts';

/** One network, layer by layer, at one weight variance and seed. */
export interface Profile {
  readonly seed: number;
  readonly sigmaSq: number;
  /** The method that gave these figures, but for those that {@link Profile.denseFrom} names. */
  readonly method: Method;
  /** Where `spectral` had to go on dense: of a quantity, the first layer whose figures are `dense`'s, as are all after it. */
  readonly denseFrom?: Readonly<Partial<Record<Quantity, number>>>;
  /** For each quantity asked for, its layers in ascending order. */
  readonly statistics: Readonly<Partial<Record<Quantity, readonly LayerStatistics[]>>>;
}

/** What tells a profile from its siblings. */
export type ProfileOrigin = Omit<Profile, 'statistics'>;

/** The moments of one quantity in one layer, as a method measures them. */
export interface LayerMoments extends ScaledMoments {
  readonly quantity: Quantity;
  readonly layer: number;
}

const unscaled = magnitude(1);

/** What a pass has measured of what was asked for, in order. */
export interface MeasuredQuantity {
  readonly quantity: Quantity;
  readonly layers: readonly { readonly layer: number; readonly measures: LayerMeasures }[];
}

/** Puts in order what was measured, in any order, of what was asked for. */
export function inOrder(wanted: readonly Quantity[], measured: readonly LayerMoments[]): MeasuredQuantity[] {
  return wanted.map((quantity) => ({
    quantity,
    layers: measured
      .filter((layer) => layer.quantity === quantity)
      .toSorted((a, b) => a.layer - b.layer)
      .map((layer) => ({ layer: layer.layer, measures: measuresOf(layer) })),
  }));
}

/** The profile made of what was measured, each layer multiplied by its factor, if it has one. */
export function profileOf(
  origin: ProfileOrigin,
  measured: readonly MeasuredQuantity[],
  factorOf: (quantity: Quantity, layer: number) => Magnitude = () => unscaled,
): Profile {
  const statistics: Partial<Record<Quantity, readonly LayerStatistics[]>> = {};
  for (const { quantity, layers } of measured) {
    statistics[quantity] = layers.map(({ layer, measures }) =>
      layerStatistics(layer, measures, factorOf(quantity, layer)),
    );
  }
  return { ...origin, statistics };
}

/** The method that gave a profile's figures of one quantity in one layer. */
export function methodOf(
  { method, denseFrom }: Omit<Profile, 'statistics'>,
  quantity: Quantity,
  layer: number,
): Method {
  return layer >= (denseFrom?.[quantity] ?? Infinity) ? 'dense' : method;
}
