import type { HeatmapPlane } from './heatmap-plane.ts';
import type { FormatName, Quantity } from '@initscope/core';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { layOutHeatmaps } from '../layout/lay-out-heatmaps.ts';
import { quantityNames } from '../format/words.ts';
import type { Critical } from './critical-line.ts';
import { HEATMAP_MARGIN } from './heatmap-margin.ts';

export interface HeatmapOptions {
  /** In px; 480 by default, at least 240. */
  readonly width?: number | undefined;
  /** About how high the cells should be together, in px; by default in proportion to the width. */
  readonly plotHeight?: number | undefined;
  /** The scale shared with other planes; by default this plane's own. */
  readonly scale?: DivergingScale | undefined;
  readonly critical?: Critical | undefined;
  /** The layers of the row axis, where it is shared with other planes; by default the plane's own. */
  readonly layers?: readonly number[] | undefined;
  /**
   * The σ² of the column axis, ascending, where it is shared with other planes or the plane has only some of them yet; by default the
   * plane's own. Columns that the plane lacks stay empty.
   */
  readonly sigmaSq?: readonly number[] | undefined;
  /** D, the units of a layer: σ_w² = D·σ² is then told above the plot. By default it is not. */
  readonly networkWidth?: number | undefined;
  /** The number formats to show the limits of (see `limitMarks`); none by default. The plane needs its `largestLog10` for them. */
  readonly limits?: readonly FormatName[] | undefined;
  /** Whether the ramp and the keys to the patterns come with it; true by default. */
  readonly legend?: boolean | undefined;
}

/**
 * One plane as a heatmap on a transparent ground: layers down, input side at the top, σ² across, colour the log10 std.
 *
 * @example toSvg(heatmap(plane, { width: 480, critical: { sigmaSq: 2 / 80, label: '2/D = 0.025' } }))
 */
export function heatmap(plane: HeatmapPlane, options: HeatmapOptions = {}): Drawing {
  const { width = 480, critical, legend = true } = options;
  return layOutHeatmaps({
    planes: [plane],
    width,
    margin: HEATMAP_MARGIN,
    scale: options.scale,
    critical,
    chosen: undefined,
    networkWidth: options.networkWidth,
    legend,
    limits: options.limits ?? [],
    layers: options.layers,
    sigmaSq: options.sigmaSq,
    plotHeight: options.plotHeight,
    title: heatmapTitle(plane.quantity),
    head: [],
    foot: [],
    page: false,
  });
}

export function heatmapTitle(quantity: Quantity): string {
  return `Standard deviation of ${quantityNames[quantity]} by layer and weight variance`;
}
