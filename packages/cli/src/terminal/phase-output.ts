import type { PhaseQuantity } from '@initscope/charts';
import type { ActivationName, PhaseDiagram, PhasePoint } from '@initscope/core';
import { criticalSentences } from '../phase/critical-sentences.ts';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { phaseHeatmap } from './phase-heatmap.ts';
import { phaseRowsTable, phasePointTable } from './phase-table.ts';

/** A picture has at least so many cells along either side; with fewer, figures say more. */
const LEAST_SIDE = 4;

/** What `phase` prints: figures for a point, a row each for a few points, and a picture of a plane. */
export function phaseLines(
  name: ActivationName,
  answer: PhasePoint | PhaseDiagram,
  quantity: PhaseQuantity,
  ink: Ink,
): string[] {
  if (!('points' in answer)) return phasePointTable(name, answer, ink.columns);
  const { points, sigmaWSq, biasSigmaSq } = answer;
  if (Math.min(sigmaWSq.length, biasSigmaSq.length) < LEAST_SIDE)
    return phaseRowsTable(name, points.flat(), ink.columns);
  return [
    ink.chalk.bold(`${name} networks of infinite width`),
    '',
    ...phaseHeatmap(answer, quantity, ink),
    '',
    ...paragraphs(criticalSentences(name, answer), ink.columns),
  ];
}
