import type { FormatName } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import type { Panel } from '../heatmap/panel.ts';
import { limitLabels } from './limit-labels.ts';
import { inOrder, formatOf } from './loss.ts';
import { lossCurves } from './loss-curve.ts';

/**
 * Where number formats lose a signal: stairs over a heatmap that bound the cells from which on, in the signal's order, the largest value
 * overflows or every value rounds to 0; dashed by format, with a halo, and named where there is room. What the plot's own edge bounds has
 * no line. Formats whose stairs are the same share one line and one label.
 *
 * @example limitMarks(drawing.panels[0], plane, 'float16')
 * @throws RangeError if the plane has no `largestLog10`.
 */
export function limitMarks(panel: Panel, plane: HeatmapPlane, ...formats: readonly FormatName[]): readonly Mark[] {
  formats.forEach(formatOf);
  const curves = lossCurves(panel, plane, inOrder(formats));
  const lines = curves.flatMap(({ d, formats: [format] }): Mark[] => [
    { kind: 'path', className: 'limit-halo', d },
    { kind: 'path', className: `limit limit-${format}`, d },
  ]);
  return [...lines.filter((mark) => mark.kind !== 'path' || mark.d !== ''), ...limitLabels(panel, plane, curves)];
}
