import type { Drawing, Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { roomAbove, type AbovePlot } from '../heatmap/above-plot.ts';
import { PANEL_BOTTOM, panelMarks, rowAxisWidth, type Panel, type PanelOptions } from '../heatmap/panel.ts';
import { columnAxisValues, rowAxisLayers, type SharedAxes } from '../heatmap/shared-axes.ts';
import { checkNetworkWidth } from '../heatmap/width-axis.ts';
import { legendMarks, type LegendLayout } from '../legend/legend-marks.ts';
import { checkWidth } from './check-width.ts';
import { plotHeight } from './plot-height.ts';
import { textBlock, type TextBlock } from './text-block.ts';

/** What a drawing of panels holds besides the panels. */
export interface Layout extends SharedAxes, AbovePlot {
  readonly width: number;
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly plotHeight: number | undefined;
  readonly title: string;
  readonly head: readonly TextBlock[];
  readonly foot: readonly TextBlock[];
  /** Whether a page lies beneath it all. */
  readonly page: boolean;
}

/** Panels, checked to be drawable, and what is said of them. */
export interface PanelsLayout extends Layout {
  readonly panels: readonly Pick<PanelOptions, 'axes' | 'cells'>[];
  readonly legend: Pick<LegendLayout, 'scale' | 'statuses' | 'limits'> | undefined;
  readonly description: string;
  /** The patterns that the cells fill with. */
  readonly patterns: Drawing['patterns'];
}

/** The narrowest plot of a pair, in px. */
const PAIRED_MIN = 250;
/** The narrowest plot of three or more in a row, in px. */
const PLOT_MIN = 330;
const COLUMN_GAP = 30;
const ROW_GAP = 22;

/** Text, panels in as many columns as fit, one legend, text: from top to bottom. */
export function layOutPanels(layout: PanelsLayout): Drawing {
  const { width, margin } = layout;
  checkWidth(width);
  checkNetworkWidth(layout.networkWidth);
  const layers = rowAxisLayers(
    layout.panels.map(({ axes }) => axes),
    layout,
  );
  const x = margin.x;
  const inner = width - 2 * margin.x;
  const marks: Mark[] = [];
  const panels: Panel[] = [];
  let y = margin.top;

  for (const block of layout.head) {
    const set = textBlock(block, x, y, inner);
    marks.push(...set.marks);
    y += set.height;
  }
  if (layout.head.length > 0) y += 14;

  const axisWidth = rowAxisWidth(layers);
  const columns = columnCount(layout.panels.length, inner - axisWidth);
  const plotWidth = round((inner - axisWidth - (columns - 1) * COLUMN_GAP) / columns);
  const height = plotHeight(layers.length, layout.plotHeight ?? Math.max(240, Math.min(400, 0.68 * plotWidth)));
  layout.panels.forEach(({ axes, cells }, index) => {
    const column = index % columns;
    if (column === 0) y += roomAbove(layout);
    const plot = { x: round(x + axisWidth + column * (plotWidth + COLUMN_GAP)), y, width: plotWidth, height };
    const sigmaSq = columnAxisValues(axes, layout);
    const drawn = panelMarks({ axes, cells, layers, sigmaSq, plot, above: layout, rowLabels: column === 0 });
    marks.push(...drawn.marks);
    panels.push(drawn.panel);
    const isLast = index === layout.panels.length - 1;
    if (column === columns - 1 || isLast) y += height + PANEL_BOTTOM + (isLast ? 0 : ROW_GAP);
  });

  if (layout.legend !== undefined) {
    y += 16;
    const legend = legendMarks({ ...layout.legend, x, y, width: inner, rampX: x + axisWidth, ticks: true });
    marks.push(...legend.marks);
    y += legend.height;
  }
  for (const block of layout.foot) {
    const set = textBlock(block, x, y + 16, inner);
    marks.push(...set.marks);
    if (set.height > 0) y += set.height + 16;
  }
  const total = Math.ceil(y + margin.bottom);
  if (layout.page) marks.unshift({ kind: 'rect', className: 'page', x: 0, y: 0, width, height: total });
  return {
    width,
    height: total,
    title: layout.title,
    description: layout.description,
    marks,
    patterns: layout.patterns,
    panels,
  };
}

/** As many as fit, but no row left nearly empty: four panels stand two by two rather than three and one. */
function columnCount(panels: number, width: number): number {
  const fitting = (least: number): number => Math.max(1, Math.floor((width + COLUMN_GAP) / (least + COLUMN_GAP)));
  const rows = Math.ceil(panels / Math.max(Math.min(2, fitting(PAIRED_MIN)), fitting(PLOT_MIN)));
  return Math.ceil(panels / rows);
}
