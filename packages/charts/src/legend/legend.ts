import type { FormatName } from '@initscope/core';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { limitName, markedStatuses, statusNames, type MarkedStatus } from '../format/words.ts';
import { HEATMAP_MARGIN } from '../heatmap/heatmap-margin.ts';
import { ROW_AXIS_MIN } from '../heatmap/panel.ts';
import { checkWidth } from '../layout/check-width.ts';
import { legendMarks } from './legend-marks.ts';

export interface LegendOptions {
  /** The patterns to explain, as a rule those that occur: `statusesOf(planes)`. In any order. */
  readonly statuses: readonly MarkedStatus[];
  /** The number formats whose limits are drawn, as a rule `lossyFormats(planes, formats)`; none by default. */
  readonly limits?: readonly FormatName[] | undefined;
  /** In px, at least 240. */
  readonly width: number;
  /** Whether the ramp bears its figures, true by default; false says that the scale is not known yet. */
  readonly ticks?: boolean | undefined;
}

/**
 * The legend that several heatmaps share, on a transparent ground: the ramp with its words and figures, and a key to each
 * pattern and to each number format's limit. Its ramp begins where the plots of heatmaps of the same width begin, as long as layers have at most two digits.
 *
 * @example legend(divergingScale(planes), { statuses: statusesOf(planes), width: 480 })
 */
export function legend(scale: DivergingScale, { statuses, width, ticks = true, limits = [] }: LegendOptions): Drawing {
  checkWidth(width);
  const { x, top, bottom } = HEATMAP_MARGIN;
  const patterns = markedStatuses.filter((status) => statuses.includes(status));
  const rampX = x + ROW_AXIS_MIN;
  const drawn = legendMarks({ scale, statuses: patterns, limits, x, y: top, width: width - 2 * x, rampX, ticks });
  return {
    width,
    height: Math.ceil(top + drawn.height + bottom),
    title: 'Legend: the colours of the standard deviation',
    description: describe(ticks ? scale : undefined, patterns, limits),
    marks: drawn.marks,
    patterns,
    panels: [],
  };
}

function describe(
  scale: DivergingScale | undefined,
  statuses: readonly MarkedStatus[],
  limits: readonly FormatName[],
): string {
  const span =
    scale === undefined ? '' : `, with ends at ${formatPowerOfTen(-scale.max)} and ${formatPowerOfTen(scale.max)}`;
  const patterns = statuses.map((status) => ` A pattern marks cells ${statusNames[status]}.`);
  const stairs = limits.map((format) => ` A dashed line shows ${limitName(format)}.`);
  const keys = [...patterns, ...stairs].join('');
  return `From purple, vanishing, over grey, unchanged, to orange, exploding${span}.${keys}`;
}
