import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { phaseX, type PhaseFrame } from './phase-frame.ts';
import { phaseFigure } from './phase-figure.ts';
import { holds } from './phase-spots.ts';
import { phaseText } from './phase-text.ts';

/** How far above the plot the label's baseline lies, in px. */
const LABEL_RISE = 6;

/** The upright line at which χ1 = 1 whatever σ_b² is, dashed since only its foot is critical, with its σ_w² above the plot. */
export function boundaryMarks(frame: PhaseFrame, sigmaWSq: number | undefined): readonly Mark[] {
  if (sigmaWSq === undefined || !holds(frame.sigmaWSq, sigmaWSq)) return [];
  const { plot } = frame;
  const at = phaseX(frame, sigmaWSq);
  const words = `χ1 = 1 at σ_w² = ${phaseFigure(sigmaWSq, 4)}`;
  const half = textWidth(words, textStyles.label.size) / 2;
  const middle = Math.max(plot.x + half, Math.min(plot.x + plot.width - half, at));
  const line = { kind: 'line', x1: at, y1: plot.y, x2: at, y2: round(plot.y + plot.height) } as const;
  return [
    { ...line, className: 'critical-halo' },
    { ...line, className: 'phase-boundary' },
    phaseText('label', middle, plot.y - LABEL_RISE, words, 'middle'),
  ];
}
