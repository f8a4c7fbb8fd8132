import { divergingScale, quantityNames, unionOfLayers, type Critical, type DivergingScale } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import stringWidth from 'fast-string-width';
import { everySoMany, gridLines, spread } from './grid.ts';
import type { Ink } from './ink.ts';
import { legendLines } from './legend.ts';
import { criticalLine, sigmaTicks } from './sigma-axis.ts';

/** Room for layer numbers at the left of a heatmap. */
export const MARGIN = 7;
const GAP = 3;
/** Lines of cells at most: with half blocks twice as many layers. */
const MOST_LINES = 25;

/** Heatmaps of log10 std, layer × σ², side by side if the line is long enough, with one legend for all. */
export function heatmapLines(planes: readonly Plane[], critical: Critical | undefined, ink: Ink): string[] {
  if (planes.length === 0) return [];
  const scale = divergingScale(planes);
  const columns = spread(planes[0].sigmaSq.length, ink.columns - MARGIN);
  const layers = chosenLayers(planes, ink);
  const panels = planes.map((plane) => panelLines(plane, layers, columns, critical, scale, ink));
  const width = MARGIN + Math.max(columns.length, ...panels.flat().map((line) => stringWidth(line) - MARGIN));
  const perRow = Math.max(1, Math.floor((ink.columns + GAP) / (width + GAP)));
  const rows: string[] = [];
  for (let i = 0; i < panels.length; i += perRow) {
    rows.push(...beside(panels.slice(i, i + perRow), width + GAP), '');
  }
  return [...rows, ...legendLines(planes, scale, ink, ink.columns - MARGIN).map((line) => ' '.repeat(MARGIN) + line)];
}

/** The layers drawn, the same for every plane so that equal layers stand at equal heights. */
function chosenLayers(planes: readonly Plane[], ink: Ink): number[] {
  const all = unionOfLayers(planes);
  return everySoMany(all.length, ink.form === 'blocks' ? 2 * MOST_LINES : MOST_LINES).map((index) => all[index]);
}

function panelLines(
  plane: Plane,
  layers: readonly number[],
  columns: readonly number[],
  critical: Critical | undefined,
  scale: DivergingScale,
  ink: Ink,
): string[] {
  const indent = ' '.repeat(MARGIN);
  const sigmaSq = columns.map((column) => plane.sigmaSq[column]);
  const cells = gridLines(plane, layers, columns, scale, ink);
  const layersPerLine = ink.form === 'blocks' ? 2 : 1;
  const [ticks, labels] = sigmaTicks(sigmaSq);
  return [
    indent + ink.chalk.bold(`std of ${quantityNames[plane.quantity]}`),
    'layer'.padStart(MARGIN - 1) + ' ' + criticalLine(sigmaSq, critical),
    ...cells.map((line, i) => layerLabel(layers, layersPerLine, i) + line),
    indent + ticks,
    indent + labels,
    `${indent}weight variance σ²`,
  ];
}

/** Every fifth line is numbered with its first layer, and the last line with its last. */
function layerLabel(layers: readonly number[], layersPerLine: number, line: number): string {
  const first = line * layersPerLine;
  const isLast = first + layersPerLine >= layers.length;
  const layer = isLast ? layers[layers.length - 1] : layers[first];
  const isNumbered = line % 5 === 0 || (isLast && line % 5 > 1);
  return `${isNumbered ? layer : ''} `.padStart(MARGIN);
}

function beside(panels: readonly (readonly string[])[], width: number): string[] {
  const height = Math.max(...panels.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) =>
    panels
      .map((panel) => panel[i] ?? '')
      .map((line, j) => (j === panels.length - 1 ? line : line + ' '.repeat(Math.max(0, width - stringWidth(line)))))
      .join('')
      .trimEnd(),
  );
}
