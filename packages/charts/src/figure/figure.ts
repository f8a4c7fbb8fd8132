import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Critical } from '../heatmap/critical-line.ts';
import { layOutHeatmaps } from '../layout/lay-out-heatmaps.ts';

export interface FigureOptions {
  /** One line that says what network this is. */
  readonly title: string;
  /** A quieter line beneath it. */
  readonly subtitle?: string | undefined;
  /** What to show, as a rule hidden units and gradients; side by side where the width allows. */
  readonly planes: readonly HeatmapPlane[];
  readonly critical?: Critical | undefined;
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
  const { title, subtitle, planes, critical, caption = [], width = 960 } = options;
  const margin = width < 600 ? { x: 16, top: 16, bottom: 18 } : { x: 28, top: 24, bottom: 26 };
  return layOutHeatmaps({
    planes,
    width,
    margin,
    scale: options.scale,
    critical,
    legend: true,
    layers: undefined,
    plotHeight: options.plotHeight,
    title,
    head: [
      { role: 'title', paragraphs: [title] },
      { role: 'subtitle', paragraphs: subtitle === undefined ? [] : [subtitle] },
    ],
    foot: [{ role: 'caption', paragraphs: caption }],
    page: true,
  });
}
