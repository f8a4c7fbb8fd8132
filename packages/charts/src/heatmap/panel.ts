import type { Quantity } from '@initscope/core';
import { axisRoom, roomAbove, type AbovePlot } from './above-plot.ts';
import type { HeatmapAxes } from './heatmap-plane.ts';
import { layerAxis, layerTicks, type LayerAxis } from '../axes/layer-axis.ts';
import { sigmaAxis, type SigmaAxis } from '../axes/sigma-axis.ts';
import { sigmaTicks } from '../axes/sigma-ticks.ts';
import type { LineMark, Mark, RectMark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { quantityNames } from '../format/words.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import type { ColumnSpan, RowSpan } from './cell-marks.ts';
import { pointerMarks, pointerPositions } from './pointer-marks.ts';
import { widthAxisMarks } from './width-axis.ts';

/** Where one heatmap's cells lie within its drawing, in px. */
export interface Panel {
  readonly quantity: Quantity;
  /** The ground of the axes. A panel whose plane lacks some of the shared layers leaves their rows empty. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The columns' axis: the plane's σ², and more where it is shared. */
  readonly sigmaAxis: SigmaAxis;
  /** The plane's σ², ascending. */
  readonly sigmaSq: readonly number[];
  /** Left and right of each of these σ²'s columns. */
  readonly columns: readonly ColumnSpan[];
  /** The plane's layers, ascending. */
  readonly layers: readonly number[];
  /** Top and bottom of each of these layers' rows. */
  readonly rows: readonly RowSpan[];
}

export interface PanelOptions {
  readonly axes: HeatmapAxes;
  /** What fills the frame, from where its columns and rows lie; nothing where that is not known yet. */
  readonly cells: (panel: Panel) => readonly Mark[];
  /** The layers of the shared row axis: the panel's own and perhaps more. */
  readonly layers: readonly number[];
  /** The σ² of the column axis: the panel's own and perhaps more. */
  readonly sigmaSq: readonly number[];
  /** The plot's place. Titles go above, axes to the left and below: see `roomAbove`, `PANEL_BOTTOM`, `rowAxisWidth`. */
  readonly plot: Panel['plot'];
  readonly above: AbovePlot;
  /** Whether the row axis bears its labels: not where the panel to the left bears the same. */
  readonly rowLabels: boolean;
}

/** The room below a plot, in px. */
export const PANEL_BOTTOM = 40;

/** The least room left of a plot, in px. */
export const ROW_AXIS_MIN = 48;

/** The room left of a plot, in px: for the row axis's title, its widest label and its ticks. */
export function rowAxisWidth(layers: readonly number[]): number {
  const widest = layers.reduce((most, layer) => Math.max(most, textWidth(String(layer), textStyles.tick.size)), 0);
  return Math.max(ROW_AXIS_MIN, Math.ceil(widest) + 31);
}

/** One panel: title, cells, frame, axes, what is pointed out. */
export function panelMarks(options: PanelOptions): { readonly marks: readonly Mark[]; readonly panel: Panel } {
  const { axes, cells, layers, plot, above, rowLabels } = options;
  const rowAxis = layerAxis(layers, plot.y, plot.height);
  const panel = placedPanel(options, rowAxis);
  const { x, y, width, height } = plot;
  const bottom = y + height;
  const firstTop = panel.rows[0][0];
  const lastBottom = panel.rows[panel.rows.length - 1][1];
  const frame: RectMark = {
    kind: 'rect',
    className: 'frame',
    x,
    y: firstTop,
    width,
    height: round(lastBottom - firstTop),
  };

  const marks: Mark[] = [
    text('panel-title', x, y - roomAbove(above) + 14, quantityNames[axes.quantity], 'start'),
    // Beneath the cells too where columns are missing: a page may give frames a ground, and cells hide it.
    ...(axes.sigmaSq.length < options.sigmaSq.length ? [frame] : []),
    ...cells(panel),
    frame,
  ];
  for (const { at, label } of sigmaTicks(panel.sigmaAxis)) {
    marks.push(rule(at, bottom, at, bottom + (label === '' ? 3 : 5)));
    if (label !== '') marks.push(text('tick', at, bottom + 17, label, 'middle'));
  }
  marks.push(text('label', x + width / 2, bottom + 35, 'weight variance σ²', 'middle'));
  for (const { at, label } of layerTicks(rowAxis, axes.layers)) {
    marks.push(rule(x - 5, at, x, at));
    if (rowLabels) marks.push(text('tick', x - 9, at + 4, label, 'end'));
  }
  if (rowLabels) marks.push(...rowTitle(x - rowAxisWidth(layers) + 11, y, bottom));
  if (above.networkWidth !== undefined) {
    marks.push(...widthAxisMarks(panel, above.networkWidth, pointerPositions(panel, above), rowLabels));
  }
  marks.push(...pointerMarks(panel, above, axisRoom(above)));
  return { marks, panel };
}

/** Where the rows and columns of a panel lie among those of the shared axes. */
function placedPanel({ axes, layers, sigmaSq, plot }: PanelOptions, { edges }: LayerAxis): Panel {
  const sigma = sigmaAxis(sigmaSq, plot.x, plot.x + plot.width);
  const [rowOf, columnOf] = [layers, sigmaSq].map((values) => new Map(values.map((value, index) => [value, index])));
  const spanOf = (ends: readonly number[], index: number): readonly [number, number] => [ends[index], ends[index + 1]];
  return {
    quantity: axes.quantity,
    plot,
    sigmaAxis: sigma,
    sigmaSq: axes.sigmaSq,
    columns: axes.sigmaSq.map((value) => spanOf(sigma.edges, columnOf.get(value) ?? 0)),
    layers: axes.layers,
    rows: axes.layers.map((layer) => spanOf(edges, rowOf.get(layer) ?? 0)),
  };
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
