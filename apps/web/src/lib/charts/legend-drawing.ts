import {
  heatmap,
  type DivergingScale,
  type Drawing,
  type HeatmapPlane,
  type Mark,
  type MarkedStatus,
} from '@initscope/charts';

/** A part of a drawing, from `top` px down. */
export interface DrawingPart extends Pick<Drawing, 'width' | 'height' | 'marks' | 'patterns'> {
  readonly top: number;
}

/**
 * The legend that several heatmaps share: the ramp, and a key to each of `statuses`.
 *
 * packages/charts draws a legend only below a heatmap; so this draws a heatmap with and without, and keeps the difference.
 */
export function legendDrawing(scale: DivergingScale, statuses: readonly MarkedStatus[], width: number): DrawingPart {
  const plane = planeOf(statuses);
  const bare = heatmap(plane, { width, scale, legend: false });
  const full = heatmap(plane, { width, scale, legend: true });
  return {
    width,
    top: bare.height,
    height: full.height - bare.height,
    marks: full.marks.slice(bare.marks.length),
    patterns: full.patterns,
  };
}

/** The legend before the scale is known: the ramp and its words, without figures. */
export function withoutTicks(legend: DrawingPart): DrawingPart {
  const isTick = ({ className }: Mark): boolean => className === 'tick' || className === 'rule';
  return { ...legend, marks: legend.marks.filter((mark) => !isTick(mark)) };
}

/** A plane in which each of these statuses occurs. */
function planeOf(statuses: readonly MarkedStatus[]): HeatmapPlane {
  const row = ['ok' as const, ...statuses];
  return {
    quantity: 'h',
    sigmaSq: row.map((_, index) => index),
    layers: [0],
    log10Std: [row.map((status) => (status === 'dead' ? null : 0))],
    status: [row],
  };
}
