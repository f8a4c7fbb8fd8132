import type { FormatName } from '@initscope/core';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import type { Chosen } from '../heatmap/chosen.ts';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Critical } from '../heatmap/critical-line.ts';
import { layOutHeatmaps, type HeatmapsLayout } from '../layout/lay-out-heatmaps.ts';

export interface FigureOptions {
  /** One line that says what network this is. */
  readonly title: string;
  /** A quieter line beneath it. */
  readonly subtitle?: string | undefined;
  /** What to show, as a rule hidden units and gradients; side by side where the width allows. */
  readonly planes: readonly HeatmapPlane[];
  readonly critical?: Critical | undefined;
  /** A σ², perhaps a layer, to be pointed out by a crosshair with a label. */
  readonly chosen?: Chosen | undefined;
  /** The number formats to show the limits of; none by default. Every plane needs its `largestLog10` for them. */
  readonly limits?: readonly FormatName[] | undefined;
  /** D, the units of a layer: σ_w² = D·σ² is then told above the plots. By default it is not. */
  readonly networkWidth?: number | undefined;
  /** The σ² of a column axis that all the planes share; by default each has its own. Columns that a plane lacks stay empty. */
  readonly sigmaSq?: readonly number[] | undefined;
  /** Paragraphs below the legend, say a verdict; wrapped to the width. */
  readonly caption?: readonly string[] | undefined;
  /** In px: 960 by default, 360 for a phone, at least 240. */
  readonly width?: number | undefined;
  /** About how high each panel's cells should be together, in px; by default in proportion to their width. */
  readonly plotHeight?: number | undefined;
  /** By default the one scale of all the planes. */
  readonly scale?: DivergingScale | undefined;
}

/**
 * A picture that stands on its own, on a page of its own: title, heatmaps on a shared row axis, one legend, caption.
 *
 * @example
 * toSvg(figure({
 *   title: 'ReLU, 50 layers of 80 units',
 *   planes: [hidden, gradients],
 *   critical: { sigmaSq: 0.025, label: '2/D = 0.025' },
 * }))
 */
export function figure(options: FigureOptions): Drawing {
  const { caption = [], width = 960 } = options;
  return layOutHeatmaps({
    ...figureLayout(options, width),
    foot: [{ role: 'caption', paragraphs: caption }],
    page: true,
  });
}

/** A page's margins, in px. */
export function pageMargin(width: number): HeatmapsLayout['margin'] {
  return width < 600 ? { x: 16, top: 16, bottom: 18 } : { x: 28, top: 24, bottom: 26 };
}

/** Everything of a figure's heatmaps but what stands beneath them. */
export function figureLayout(options: FigureOptions, width: number): Omit<HeatmapsLayout, 'foot' | 'page'> {
  const { title, subtitle, planes, limits = [] } = options;
  return {
    planes,
    width,
    margin: pageMargin(width),
    scale: options.scale,
    critical: options.critical,
    chosen: options.chosen,
    networkWidth: options.networkWidth,
    legend: true,
    limits,
    layers: undefined,
    sigmaSq: options.sigmaSq,
    plotHeight: options.plotHeight,
    title,
    head: [
      { role: 'title', paragraphs: [title] },
      { role: 'subtitle', paragraphs: subtitle === undefined ? [] : [subtitle] },
    ],
  };
}
