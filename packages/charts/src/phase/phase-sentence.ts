import type { PhasePoint } from '@initscope/core';
import { phaseFigure } from './phase-figure.ts';

/** What becomes of signals and gradients at a point of the plane: a sentence or two. */
export function phaseSentence(point: PhasePoint): string {
  const { phase, chi1, cStar, xiC, xiGradient } = point;
  switch (phase) {
    case 'ordered':
      return `Ordered. ${orderedSignals(point)}; gradients shrink${pace(xiGradient)}.`;
    case 'critical':
      return point.qStar === 0
        ? 'Critical. Gradients keep their size; signals die out, but slowly.'
        : 'Critical. Gradients keep their size, and two inputs become alike slowly, if at all.';
    case 'chaotic':
      return `Chaotic. Two inputs, however alike, come to a correlation of ${phaseFigure(cStar, 3)}${over(xiC)}; gradients grow${pace(xiGradient)}.`;
    case 'unbounded':
      return `Unbounded. Preactivations f grow without end; in the end a layer multiplies the mean square of gradients by ${phaseFigure(chi1, 3)}.`;
  }
}

function orderedSignals({ qStar, xiC, xiQ }: PhasePoint): string {
  return qStar === 0 ? `Signals die out${over(xiQ)}` : `Two inputs become alike${over(xiC)}`;
}

/** By a factor of e. */
function over(layers: number | null): string {
  if (layers === null) return '';
  return layers < 1 ? ' within a layer' : ` over some ${phaseFigure(layers, 2)} layers`;
}

/** Of the mean square, by a factor of e. */
function pace(layers: number | null): string {
  if (layers === null) return '';
  if (layers === 0) return ' to nothing at once';
  const size = phaseFigure(Math.abs(layers), 2);
  return ` by a factor of e in mean square every ${size === '1' ? 'layer' : `${size} layers`}`;
}
