import { sigmaPosition } from '../axes/sigma-axis.ts';
import type { PathMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import type { Panel } from './panel.ts';

/** A place on a heatmap: a layer, a σ², or both. */
export interface HeatmapPlace {
  readonly layer?: number | undefined;
  /** Any that the axis reaches, a column's or between columns. */
  readonly sigmaSq?: number | undefined;
}

/** The outline of a cell is no smaller than this, in px: a row of 1500 layers is a fifth of a px high. */
const LEAST_OUTLINE = 5;

/** Left, top, right and bottom, in px. */
type Box = readonly [number, number, number, number];

/**
 * A vertical line at a σ², a horizontal one through a layer's row, and where both are given the outline of the cell in which they
 * meet: a halo and a line of the same shape, to lay over a heatmap, so that moving them draws nothing else anew. What the panel does
 * not have, a layer of its own or a σ² within its axis, is left out.
 *
 * @example heatmapCrosshair(drawing.panels[0], { layer: 12, sigmaSq: 0.031 })
 */
export function heatmapCrosshair(panel: Panel, { layer, sigmaSq }: HeatmapPlace): readonly PathMark[] {
  const position = sigmaSq === undefined ? undefined : sigmaPosition(panel.sigmaAxis, sigmaSq);
  const x = position === undefined ? undefined : round(position);
  const row = layer === undefined ? undefined : panel.rows[panel.layers.indexOf(layer)];
  const d = pathOf(panel, x, row);
  if (d === '') return [];
  return ['crosshair-halo', 'crosshair-line'].map((className) => ({ kind: 'path', className, d }));
}

function pathOf(
  { plot, rows, sigmaAxis }: Panel,
  x: number | undefined,
  row: Panel['rows'][number] | undefined,
): string {
  const [top, bottom] = [rows[0][0], rows[rows.length - 1][1]];
  const right = round(plot.x + plot.width);
  if (row === undefined) return x === undefined ? '' : `M${x} ${top}V${bottom}`;
  const y = round((row[0] + row[1]) / 2);
  if (x === undefined) return `M${plot.x} ${y}H${right}`;
  const cell = outline(sigmaAxis.edges, row, x);
  // The lines end at the outline, and so leave the cell's colour to be seen.
  return [
    cell[1] > top ? `M${x} ${top}V${cell[1]}` : '',
    cell[3] < bottom ? `M${x} ${cell[3]}V${bottom}` : '',
    cell[0] > plot.x ? `M${plot.x} ${y}H${cell[0]}` : '',
    cell[2] < right ? `M${cell[2]} ${y}H${right}` : '',
    `M${cell[0]} ${cell[1]}H${cell[2]}V${cell[3]}H${cell[0]}z`,
  ].join('');
}

/** About the cell of a column that x lies in, a px away from it, so that thin cells are not all line. */
function outline(edges: readonly number[], [top, bottom]: readonly [number, number], x: number): Box {
  const next = edges.findIndex((edge, index) => index > 0 && x <= edge);
  const [left, right] = [edges[next - 1], edges[next]];
  const grow = (from: number, to: number): number => Math.max(1, (LEAST_OUTLINE - (to - from)) / 2);
  const [dx, dy] = [grow(left, right), grow(top, bottom)];
  return [round(left - dx), round(top - dy), round(right + dx), round(bottom + dy)];
}
