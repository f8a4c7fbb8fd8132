import { phases, type PhaseDiagram } from '@initscope/core';
import { phaseFigure } from './phase-figure.ts';
import { drawnPhaseValue, type PhaseQuantity } from './phase-quantity.ts';
import type { Spot } from './phase-spots.ts';
import { phaseWords } from './phase-words.ts';

/** What a phase diagram shows, in sentences: for `<desc>`, read out in its stead. */
export function describePhase(diagram: PhaseDiagram, quantity: PhaseQuantity, halfStable: readonly Spot[]): string {
  const { sigmaWSq, biasSigmaSq } = diagram;
  return [
    `A map of ${quantity.symbol}, ${quantity.meaning}: σ_w² from ${span(sigmaWSq)} across, σ_b² from ${span(biasSigmaSq)} upwards.`,
    extent(diagram, quantity),
    shares(diagram),
    line(diagram),
    ...halfStable.map((spot) => `Half-stable at ${place(spot)}.`),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function span(values: readonly number[]): string {
  return `${phaseFigure(values[0], 4)} to ${phaseFigure(values[values.length - 1], 4)}`;
}

function extent({ points }: PhaseDiagram, quantity: PhaseQuantity): string {
  const all = points.flat().flatMap((point) => drawnPhaseValue(quantity, point) ?? []);
  const least = all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = all.reduce((a, b) => Math.max(a, b), -Infinity);
  if (all.length === 0) return `${quantity.symbol} has no value anywhere.`;
  const upper = most === Infinity ? 'without end' : phaseFigure(most, 3);
  return `${quantity.symbol} runs from ${phaseFigure(least === Infinity ? null : least, 3)} to ${upper}.`;
}

function shares({ points }: PhaseDiagram): string {
  const all = points.flat();
  const parts = phases.flatMap((phase) => {
    const share = all.filter((point) => point.phase === phase).length / all.length;
    return phase === 'critical' || share === 0
      ? []
      : [`${phaseFigure(100 * share, 2)} % of it is ${phaseWords[phase]}`];
  });
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

function line({ criticalLine }: PhaseDiagram): string {
  const [first, last] = [criticalLine.at(0), criticalLine.at(-1)];
  if (first === undefined || last === undefined) return 'No stable critical line lies here.';
  if (criticalLine.length === 1) return `Critical at one point, ${place(first)}.`;
  return `The critical line χ1 = 1 runs from ${place(first)} to ${place(last)}.`;
}

function place({ sigmaWSq, biasSigmaSq }: Spot): string {
  return `σ_w² = ${phaseFigure(sigmaWSq)}, σ_b² = ${phaseFigure(biasSigmaSq)}`;
}
