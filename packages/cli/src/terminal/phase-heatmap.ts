import { phaseAxisNames, phaseScale, type PhaseQuantity } from '@initscope/charts';
import type { PhaseDiagram } from '@initscope/core';
import stringWidth from 'fast-string-width';
import { everySoMany, spread } from './grid.ts';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { biasLabels, weightTicks } from './phase-ticks.ts';
import { cellLines, type PhaseCells } from './phase-cells.ts';
import { phaseLegend } from './phase-legend.ts';
import { criticalCells } from './critical-cells.ts';

/** Lines of cells at most; with half blocks twice as many σ_b². */
const MOST_LINES = 32;

/** A phase diagram as lines: σ_w² along, σ_b² up, the critical line on it, and a legend. */
export function phaseHeatmap(diagram: PhaseDiagram, quantity: PhaseQuantity, ink: Ink): string[] {
  const { sigmaWSq, biasSigmaSq, points } = diagram;
  const perLine = ink.form === 'blocks' ? 2 : 1;
  const rows = everySoMany(biasSigmaSq.length, perLine * MOST_LINES).toReversed();
  const labels = biasLabels(
    rows.map((row) => biasSigmaSq[row]),
    perLine,
  );
  const margin = Math.max(5, ...labels.map((label) => stringWidth(label))) + 1;
  const columns = spread(sigmaWSq.length, ink.columns - margin);
  const scale = phaseScale(quantity, points.flat());
  const cells: PhaseCells = {
    rows: rows.length,
    columns: columns.length,
    at: (row, column) => points[rows[row]][columns[column]],
    isOnLine: criticalCells(diagram, rows, columns),
  };
  const [ticks, tickLabels] = weightTicks(columns.map((column) => sigmaWSq[column]));
  const indent = ' '.repeat(margin);
  return [
    ...paragraphs([`${quantity.symbol}: ${quantity.meaning}`], ink.columns - margin).map(
      (line) => indent + ink.chalk.bold(line),
    ),
    'σ_b²'.padStart(margin - 1),
    ...cellLines(cells, quantity, scale, ink).map((line, i) => labels[i].padStart(margin - 1) + ' ' + line),
    indent + ticks,
    indent + tickLabels,
    indent + phaseAxisNames.sigmaWSq,
    '',
    ...phaseLegend(cells, points.flat(), quantity, scale, ink, ink.columns - margin).map((line) => indent + line),
  ];
}
