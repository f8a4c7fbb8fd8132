import type { ActivationName, PhasePoint } from '@initscope/core';
import { phaseQuantities, type PhaseQuantityName } from '../phase/phase-quantities.ts';
import { phaseSentence } from '../phase/phase-words.ts';
import { figure } from './figure.ts';
import { paragraphs } from './paragraphs.ts';
import { textTable } from './text-table.ts';

/** In the order of the theory: fixed points, slopes, depth scales. */
const order = [
  'q_star',
  'c_star',
  'chi1',
  'chi_parallel',
  'xi_q',
  'xi_c',
  'xi_gradient',
] as const satisfies readonly PhaseQuantityName[];

/** One point of a phase diagram: its figures with what they mean, and a sentence. */
export function phasePointTable(name: ActivationName, point: PhasePoint, columns: number): string[] {
  const rows = order.map((each) => {
    const { symbol, field, meaning } = phaseQuantities[each];
    return { symbol, value: valueOf(point, field), meaning };
  });
  const width = Math.max(...rows.map(({ value }) => value.length));
  return [
    ...paragraphs(
      [
        `${name} network of infinite width, σ_w² = ${figure(point.sigmaWSq)}, σ_b² = ${figure(point.biasSigmaSq)}: ${point.phase}`,
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
  const head = ['σ_w²', 'σ_b²', ...order.map((each) => phaseQuantities[each].symbol), 'phase'];
  const rows = points.map((point) => [
    figure(point.sigmaWSq, 5),
    figure(point.biasSigmaSq, 5),
    ...order.map((each) => valueOf(point, phaseQuantities[each].field, 5)),
    point.phase,
  ]);
  const meanings = order.map((each) => `${phaseQuantities[each].symbol}: ${phaseQuantities[each].meaning}`);
  return [
    ...paragraphs([`${name} networks of infinite width`], columns),
    '',
    ...textTable(head, rows),
    '',
    ...paragraphs([`${meanings.join('; ')}. ∞: without end; ξ below 0: it grows by that factor.`], columns),
  ];
}

/** A dash where a variance grows without end has no value; ∞ for a depth scale that does. */
function valueOf(
  point: PhasePoint,
  field: (typeof phaseQuantities)[(typeof order)[number]]['field'],
  digits = 7,
): string {
  const value = point[field];
  return value === null ? '∞' : figure(value, digits);
}
