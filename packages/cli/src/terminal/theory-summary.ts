import { formatPlainSigmaSq, formatStd, quantityNames } from '@initscope/charts';
import { isGradient, type FacetSummary, type Plane } from '@initscope/core';
import type { TheoryCell } from '../results/theory-file.ts';
import { theoryWords } from '../theory/theory-words.ts';
import { spread } from './grid.ts';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { textTable } from './text-table.ts';
import { theoryCells, theoryHeads } from './theory-columns.ts';

/** How many σ² a table has at most. */
const MOST_ROWS = 12;

/** A network's planes beside theory, at the layer that the signal comes to last: a table for each quantity, and what its columns are. */
export function theorySummary(
  { network, planes }: FacetSummary,
  cells: readonly TheoryCell[],
  seeds: number,
  ink: Ink,
): string[] {
  if (planes.length === 0) return [];
  return [
    ...planes.flatMap((plane) => [...planeTable(plane, cells, seeds, ink), '']),
    ...paragraphs(theoryWords(network, seeds), ink.columns),
  ];
}

function planeTable(plane: Plane, cells: readonly TheoryCell[], seeds: number, ink: Ink): string[] {
  const { quantity, layers, sigmaSq, log10Std } = plane;
  const row = isGradient(quantity) ? 0 : layers.length - 1;
  const ofLayer = cells.filter((cell) => cell.quantity === quantity && cell.layer === layers[row]);
  const hasBand = ofLayer.some(({ log10High }) => log10High !== null);
  const hasErrors = ofLayer.some(({ standardErrors }) => standardErrors !== null);
  const rows = spread(sigmaSq.length, MOST_ROWS).map((column) => [
    formatPlainSigmaSq(sigmaSq[column]),
    formatStd(log10Std[row][column]),
    ...theoryCells(
      ofLayer.find((cell) => cell.sigma_sq === sigmaSq[column]),
      hasBand,
      hasErrors,
    ),
  ]);
  const title = `std of ${quantityNames[quantity]} in layer ${layers[row]}, beside theory`;
  const measured = seeds === 1 ? 'measured' : 'measured median';
  return [ink.chalk.bold(title), ...textTable(['σ²', measured, ...theoryHeads(hasBand, hasErrors)], rows)];
}
