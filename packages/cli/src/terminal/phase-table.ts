import { phaseFigure, phaseQuantities, phaseSentence, phaseTheoryOrder } from '@initscope/charts';
import type { ActivationName, PhasePoint } from '@initscope/core';
import { paragraphs } from './paragraphs.ts';
import { textTable } from './text-table.ts';

/** One point of a phase diagram: its figures with what they mean, and a sentence. */
export function phasePointTable(name: ActivationName, point: PhasePoint, columns: number): string[] {
  const rows = phaseTheoryOrder.map((each) => {
    const { symbol, field, meaning } = phaseQuantities[each];
    return { symbol, value: phaseFigure(point[field]), meaning };
  });
  const width = Math.max(...rows.map(({ value }) => value.length));
  return [
    ...paragraphs(
      [
        `${name} network of infinite width, σ_w² = ${phaseFigure(point.sigmaWSq)}, σ_b² = ${phaseFigure(point.biasSigmaSq)}: ${point.phase}`,
      ],
      columns,
    ),
    '',
    ...rows.map(({ symbol, value, meaning }) => `${symbol.padEnd(5)}${value.padStart(width)}  ${meaning}`),
    '',
    ...paragraphs([phaseSentence(point)], columns),
  ];
}

/** Points a row each. */
export function phaseRowsTable(name: ActivationName, points: readonly PhasePoint[], columns: number): string[] {
  const head = ['σ_w²', 'σ_b²', ...phaseTheoryOrder.map((each) => phaseQuantities[each].symbol), 'phase'];
  const rows = points.map((point) => [
    phaseFigure(point.sigmaWSq, 5),
    phaseFigure(point.biasSigmaSq, 5),
    ...phaseTheoryOrder.map((each) => phaseFigure(point[phaseQuantities[each].field], 5)),
    point.phase,
  ]);
  const meanings = phaseTheoryOrder.map((each) => `${phaseQuantities[each].symbol}: ${phaseQuantities[each].meaning}`);
  return [
    ...paragraphs([`${name} networks of infinite width`], columns),
    '',
    ...textTable(head, rows),
    '',
    ...paragraphs([`${meanings.join('; ')}. ∞: without end; ξ below 0: it grows by that factor.`], columns),
  ];
}
