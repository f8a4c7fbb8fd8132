import { ticks } from 'd3-array';
import type { Mark } from '../drawing/drawing.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { phaseFigure } from './phase-figure.ts';
import { phaseX, phaseY, type PhaseFrame } from './phase-frame.ts';
import { phaseText } from './phase-text.ts';
import { phaseAxisNames } from './phase-words.ts';

/** About this far apart, in px, ticks are easy to read. */
const COLUMN_GAP = 64;
const ROW_GAP = 44;

/** The room around a plot in px, but for what the labels of σ_b² take on its left. */
export const PHASE_MARGIN = { right: 14, bottom: 42 } as const;

/** The room left of a plot, in px: for the axis's title, its widest label and its ticks. */
export function biasAxisWidth(biasSigmaSq: readonly number[], height: number): number {
  const widest = Math.max(...ticksOf(biasSigmaSq, height / ROW_GAP).map(tickWidth));
  return Math.max(44, Math.ceil(widest) + 31);
}

/** Frame, ticks and titles of both axes. */
export function phaseAxisMarks(frame: PhaseFrame): readonly Mark[] {
  const { x, y, width, height } = frame.plot;
  const bottom = y + height;
  return [
    { kind: 'rect', className: 'frame', x, y, width, height },
    ...ticksOf(frame.sigmaWSq, width / COLUMN_GAP).flatMap((value): Mark[] => {
      const at = phaseX(frame, value);
      return [
        { kind: 'line', className: 'rule', x1: at, y1: bottom, x2: at, y2: bottom + 5 },
        phaseText('tick', at, bottom + 17, phaseFigure(value, 6), 'middle'),
      ];
    }),
    phaseText('label', x + width / 2, bottom + 36, phaseAxisNames.sigmaWSq, 'middle'),
    ...ticksOf(frame.biasSigmaSq, height / ROW_GAP).flatMap((value): Mark[] => {
      const at = phaseY(frame, value);
      return [
        { kind: 'line', className: 'rule', x1: x - 5, y1: at, x2: x, y2: at },
        phaseText('tick', x - 9, at + 4, phaseFigure(value, 6), 'end'),
      ];
    }),
    {
      ...phaseText(
        'label',
        x - biasAxisWidth(frame.biasSigmaSq, height) + 12,
        y + height / 2,
        phaseAxisNames.biasSigmaSq,
        'middle',
      ),
      upwards: true,
    },
  ];
}

/** Round values along an axis, about so many. */
function ticksOf(values: readonly number[], about: number): readonly number[] {
  return ticks(values[0], values[values.length - 1], Math.max(2, about)).map((value) => Number(value.toPrecision(12)));
}

function tickWidth(value: number): number {
  return textWidth(phaseFigure(value, 6), textStyles.tick.size);
}
