import type { PhaseAxes } from '@initscope/core';
import { round } from '../drawing/round.ts';

/** Where a phase diagram's axes lie within its drawing, in px: σ_w² across, σ_b² upwards, both linear from the first value to the last. */
export interface PhaseFrame extends PhaseAxes {
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A place in the plane, and the point of the diagram next to it. */
export interface PhasePlace {
  readonly sigmaWSq: number;
  readonly biasSigmaSq: number;
  /** Index of a σ_b² of the diagram. */
  readonly row: number;
  /** Index of a σ_w². */
  readonly column: number;
}

/** The x of a σ_w², in px; beyond the plot where the axis does not reach it. */
export function phaseX({ plot, sigmaWSq }: PhaseFrame, value: number): number {
  return round(plot.x + plot.width * along(sigmaWSq, value));
}

/** The y of a σ_b², in px, likewise. */
export function phaseY({ plot, biasSigmaSq }: PhaseFrame, value: number): number {
  return round(plot.y + plot.height * (1 - along(biasSigmaSq, value)));
}

/** The variances under a point of the drawing (px); `undefined` outside the plot. */
export function phaseAt(frame: PhaseFrame, x: number, y: number): PhasePlace | undefined {
  const { plot } = frame;
  const isInside = x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height;
  return isInside ? nearestPhaseAt(frame, x, y) : undefined;
}

/** The variances of the plot that lie next to a point of the drawing: for dragging beyond its edge. */
export function nearestPhaseAt({ plot, sigmaWSq, biasSigmaSq }: PhaseFrame, x: number, y: number): PhasePlace {
  const weight = valueAt(sigmaWSq, (x - plot.x) / plot.width);
  const bias = valueAt(biasSigmaSq, 1 - (y - plot.y) / plot.height);
  return {
    sigmaWSq: weight,
    biasSigmaSq: bias,
    row: nearestIndex(biasSigmaSq, bias),
    column: nearestIndex(sigmaWSq, weight),
  };
}

/** The index of the value next to another one. */
export function nearestIndex(values: readonly number[], value: number): number {
  return values.reduce(
    (best, each, index) => (Math.abs(each - value) < Math.abs(values[best] - value) ? index : best),
    0,
  );
}

/**
 * The edges of cells about each value, in px along the axis from `start` to `end`: halfway between neighbours, and the first and last
 * end where the axis does.
 */
export function phaseEdges(values: readonly number[], start: number, end: number): readonly number[] {
  const last = values.length - 1;
  const middles = values.slice(1).map((value, index) => (value + values[index]) / 2);
  return [values[0], ...middles, values[last]].map((value) => round(start + (end - start) * along(values, value)));
}

function along(values: readonly number[], value: number): number {
  const [first, last] = [values[0], values[values.length - 1]];
  return (value - first) / (last - first);
}

function valueAt(values: readonly number[], share: number): number {
  const [first, last] = [values[0], values[values.length - 1]];
  return first + (last - first) * Math.max(0, Math.min(1, share));
}
