import type { Quantity } from '@initscope/core';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';

/** What theory says of a quantity, layer by layer, as log10 std; `null` where it says nothing. */
export interface ProfileTheory {
  /** Of an infinitely wide network. */
  readonly line: readonly (number | null)[];
  /** The lower edge of the band in which 95 of 100 seeds lie at this width. */
  readonly low: readonly (number | null)[];
  /** Its upper edge. */
  readonly high: readonly (number | null)[];
  /** The median over seeds at this width, which sinks below the line as layers go by. */
  readonly median?: readonly (number | null)[] | undefined;
}

/** One quantity at one σ², through the layers. */
export interface ProfileSeries {
  readonly quantity: Quantity;
  /** Layer numbers, ascending. */
  readonly layers: readonly number[];
  /** log10 of each layer's std, or where there are seeds its median over them; `null` where it is dead. */
  readonly log10Std: readonly (number | null)[];
  /** The same of each seed alone, `[seed][layer]`: thin lines beneath all others. */
  readonly seeds?: readonly (readonly (number | null)[])[] | undefined;
  readonly theory?: ProfileTheory | undefined;
}

/**
 * A column of a plane: what the heatmap shows at one σ².
 *
 * @example profile({ series: planes.map((plane) => seriesOf(plane, column)) })
 */
export function seriesOf(plane: HeatmapPlane, column: number): ProfileSeries {
  const { quantity, layers, log10Std, status, sigmaSq } = plane;
  if (!Number.isInteger(column) || column < 0 || column >= sigmaSq.length) {
    throw new RangeError(
      `the plane of ${quantity} has no column ${column}; give a whole number from 0 to ${sigmaSq.length - 1}`,
    );
  }
  // A cell said to be dead has no size to draw, as on the heatmap.
  return {
    quantity,
    layers,
    log10Std: log10Std.map((row, index) => (status[index][column] === 'dead' ? null : row[column])),
  };
}
