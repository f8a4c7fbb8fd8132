import type { Drawing } from '../drawing/drawing.ts';
import { layOutPanels } from '../layout/lay-out-panels.ts';
import { checkAxes } from './check-plane.ts';
import { describeFrame } from './describe.ts';
import { heatmapTitle, type HeatmapOptions } from './heatmap.ts';
import { HEATMAP_MARGIN } from './heatmap-margin.ts';
import type { HeatmapAxes } from './heatmap-plane.ts';

export type HeatmapFrameOptions = Omit<HeatmapOptions, 'scale' | 'legend' | 'limits'>;

/**
 * A heatmap before anything is computed: title, axes and frame, each where `heatmap` will draw it from the same options
 * without a legend.
 *
 * @example heatmapFrame({ quantity: 'dl_df', sigmaSq, layers: layersOf('dl_df', 50) }, { width: 480 })
 */
export function heatmapFrame(axes: HeatmapAxes, options: HeatmapFrameOptions = {}): Drawing {
  const { width = 480, critical } = options;
  checkAxes(axes);
  return layOutPanels({
    panels: [{ axes, cells: () => [] }],
    width,
    margin: HEATMAP_MARGIN,
    critical,
    chosen: undefined,
    networkWidth: options.networkWidth,
    legend: undefined,
    layers: options.layers,
    sigmaSq: options.sigmaSq,
    plotHeight: options.plotHeight,
    title: heatmapTitle(axes.quantity),
    description: describeFrame(axes, options),
    head: [],
    foot: [],
    page: false,
    patterns: [],
  });
}
