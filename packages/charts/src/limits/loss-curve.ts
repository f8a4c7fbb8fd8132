import { isGradient, type FormatName } from '@initscope/core';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';
import type { Panel } from '../heatmap/panel.ts';
import { lossesOf, type Loss } from './loss.ts';

/** The edge of the cells in which a format has lost the signal in one way: stairs from left to right. */
export interface LossCurve {
  readonly formats: readonly FormatName[];
  readonly kind: Loss['kind'];
  /** For each column the y of the edge, in px; `null` where the signal is not lost in this way. */
  readonly edges: readonly (number | null)[];
  /** The edge as a path; what runs along the plot's own edge is left out. */
  readonly d: string;
}

/** The curves of the formats in a panel; those that are the same line are one, of several formats. */
export function lossCurves(panel: Panel, plane: HeatmapPlane, formats: readonly FormatName[]): readonly LossCurve[] {
  const curves: LossCurve[] = [];
  // The rows' far edge, by the signal's order, and the near one.
  const backwards = isGradient(plane.quantity);
  const [first, last] = [panel.rows[0][0], panel.rows[panel.rows.length - 1][1]];
  const [near, far] = backwards ? [last, first] : [first, last];
  for (const format of formats) {
    const losses = lossesOf(plane, format);
    for (const kind of ['overflow', 'zero'] as const) {
      const edges = losses.map((loss) => (loss?.kind === kind ? panel.rows[loss.row][backwards ? 1 : 0] : null));
      if (edges.every((edge) => edge === null)) continue;
      const d = stairs(panel.columns, edges, near, far);
      const same = curves.findIndex((curve) => curve.kind === kind && String(curve.edges) === String(edges));
      if (same < 0) curves.push({ formats: [format], kind, edges, d });
      else curves[same] = { ...curves[same], formats: [...curves[same].formats, format] };
    }
  }
  return curves;
}

/** Along the columns' edges; from column to column only where they touch, since between others nothing is known. */
function stairs(columns: Panel['columns'], edges: readonly (number | null)[], near: number, far: number): string {
  let d = '';
  let pen = '';
  const from = (x: number, y: number): string => (pen === `${x} ${y}` ? '' : `M${x} ${y}`);
  columns.forEach(([left, right], column) => {
    const y = edges[column] ?? far;
    const touches = column > 0 && columns[column - 1][1] === left;
    const before = touches ? (edges[column - 1] ?? far) : y;
    if (before !== y) {
      d += `${from(left, before)}V${y}`;
      pen = `${left} ${y}`;
    }
    if (y !== near && y !== far) {
      d += `${from(left, y)}H${right}`;
      pen = `${right} ${y}`;
    }
  });
  return d;
}
