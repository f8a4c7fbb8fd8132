import type { Quantity } from '@initscope/core';
import type { HeatmapAxes } from './heatmap-plane.ts';
import { layerAxis, layerTicks } from '../axes/layer-axis.ts';
import { sigmaAxis, type SigmaAxis } from '../axes/sigma-axis.ts';
import { sigmaTicks } from '../axes/sigma-ticks.ts';
import type { LineMark, Mark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { quantityNames } from '../format/words.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import type { RowSpan } from './cell-marks.ts';
import { criticalMarks, type Critical } from './critical-line.ts';

/** Where one heatmap's cells lie within its drawing, in px. */
export interface Panel {
  readonly quantity: Quantity;
  /** The ground of the axes. A panel whose plane lacks some of the shared layers leaves their rows empty. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly sigmaAxis: SigmaAxis;
  /** The plane's layers, ascending. */
  readonly layers: readonly number[];
  /** Top and bottom of each of these layers' rows. */
  readonly rows: readonly RowSpan[];
}

export interface PanelOptions {
  readonly axes: HeatmapAxes;
  /** What fills the frame, from where its columns and rows lie; nothing where that is not known yet. */
  readonly cells: (columnEdges: readonly number[], rows: readonly RowSpan[]) => readonly Mark[];
  /** The layers of the shared row axis: the panel's own and perhaps more. */
  readonly layers: readonly number[];
  /** The plot's place. Titles go above, axes to the left and below: see `PANEL_MARGIN`, `rowAxisWidth`. */
  readonly plot: Panel['plot'];
  readonly critical: Critical | undefined;
  /** Whether the row axis bears its labels: not where the panel to the left bears the same. */
  readonly rowLabels: boolean;
}

/** The room around a plot in px; above it grows by `PANEL_CRITICAL` where there is a critical σ² to label. */
export const PANEL_MARGIN = { top: 24, bottom: 40 } as const;
export const PANEL_CRITICAL = 16;

/** The least room left of a plot, in px. */
export const ROW_AXIS_MIN = 48;

/** The room left of a plot, in px: for the row axis's title, its widest label and its ticks. */
export function rowAxisWidth(layers: readonly number[]): number {
  const widest = layers.reduce((most, layer) => Math.max(most, textWidth(String(layer), textStyles.tick.size)), 0);
  return Math.max(ROW_AXIS_MIN, Math.ceil(widest) + 31);
}

/** One panel: title, cells, frame, axes, critical line. */
export function panelMarks(options: PanelOptions): { readonly marks: readonly Mark[]; readonly panel: Panel } {
  const { axes, cells, layers, plot, critical, rowLabels } = options;
  const columns = sigmaAxis(axes.sigmaSq, plot.x, plot.x + plot.width);
  const rowAxis = layerAxis(layers, plot.y, plot.height);
  const indexOf = new Map(layers.map((layer, index) => [layer, index]));
  const rows = axes.layers.map((layer): RowSpan => {
    const index = indexOf.get(layer) ?? 0;
    return [rowAxis.edges[index], rowAxis.edges[index + 1]];
  });
  const panel: Panel = { quantity: axes.quantity, plot, sigmaAxis: columns, layers: axes.layers, rows };
  const { x, y, width, height } = plot;
  const bottom = y + height;
  const titleY = y - 10 - (critical === undefined ? 0 : PANEL_CRITICAL);
  const firstTop = rows[0][0];
  const lastBottom = rows[rows.length - 1][1];

  const marks: Mark[] = [
    text('panel-title', x, titleY, quantityNames[axes.quantity], 'start'),
    ...cells(columns.edges, rows),
    { kind: 'rect', className: 'frame', x, y: firstTop, width, height: round(lastBottom - firstTop) },
  ];
  for (const { at, label } of sigmaTicks(columns)) {
    marks.push(rule(at, bottom, at, bottom + (label === '' ? 3 : 5)));
    if (label !== '') marks.push(text('tick', at, bottom + 17, label, 'middle'));
  }
  marks.push(text('label', x + width / 2, bottom + 35, 'weight variance σ²', 'middle'));
  for (const { at, label } of layerTicks(rowAxis, axes.layers)) {
    marks.push(rule(x - 5, at, x, at));
    if (rowLabels) marks.push(text('tick', x - 9, at + 4, label, 'end'));
  }
  if (rowLabels) marks.push(...rowTitle(x - rowAxisWidth(layers) + 11, y, bottom));
  if (critical !== undefined) marks.push(...criticalMarks(panel, critical));
  return { marks, panel };
}

/** "layer" halfway up, and which end is which where there is room to say so. */
function rowTitle(x: number, top: number, bottom: number): readonly TextMark[] {
  const upwards = true;
  const middle: TextMark = { ...text('label', x, (top + bottom) / 2, 'layer', 'middle'), upwards };
  if (bottom - top < 140) return bottom - top < 40 ? [] : [middle];
  return [
    { ...text('tick', x, top, 'input', 'end'), upwards },
    middle,
    { ...text('tick', x, bottom, 'output', 'start'), upwards },
  ];
}

function rule(x1: number, y1: number, x2: number, y2: number): LineMark {
  return { kind: 'line', className: 'rule', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
}

function text(className: string, x: number, y: number, content: string, anchor: TextMark['anchor']): TextMark {
  return { kind: 'text', className, x: round(x), y: round(y), text: content, anchor };
}
