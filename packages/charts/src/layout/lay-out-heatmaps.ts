import type { FormatName } from '@initscope/core';
import { divergingScale, type DivergingScale } from '../colour/diverging-scale.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { cellMarks, statusesOf } from '../heatmap/cell-marks.ts';
import { checkPlane } from '../heatmap/check-plane.ts';
import { describe } from '../heatmap/describe.ts';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import { limitMarks } from '../limits/limit-marks.ts';
import { lossyFormats } from '../limits/loss.ts';
import { layOutPanels, type Layout } from './lay-out-panels.ts';

export interface HeatmapsLayout extends Layout {
  readonly planes: readonly HeatmapPlane[];
  /** By default the one scale of all the planes. */
  readonly scale: DivergingScale | undefined;
  readonly legend: boolean;
  /** The number formats whose limits are drawn. */
  readonly limits: readonly FormatName[];
}

/** Planes as panels full of cells, and one legend for them all. */
export function layOutHeatmaps({ planes, legend, limits, ...layout }: HeatmapsLayout): Drawing {
  if (planes.length === 0) throw new RangeError('there are no planes to draw; give at least one');
  planes.forEach(checkPlane);
  const scale = layout.scale ?? divergingScale(planes);
  const statuses = statusesOf(planes);
  const lossy = limits.length === 0 ? [] : lossyFormats(planes, limits);
  return layOutPanels({
    ...layout,
    panels: planes.map((plane) => ({
      axes: plane,
      cells: (panel) => [
        ...cellMarks(plane, scale, panel.columns, panel.rows),
        ...(lossy.length === 0 ? [] : limitMarks(panel, plane, ...lossy)),
      ],
    })),
    legend: legend ? { scale, statuses, limits: lossy } : undefined,
    description: describe(planes, { ...layout, limits: lossy }),
    patterns: statuses,
  });
}
