import type { CriticalLinePoint } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { phaseX, phaseY, type PhaseFrame } from './phase-frame.ts';

type Xy = readonly [x: number, y: number];

/** What stands beside the critical line. */
export const CRITICAL_LABEL = 'critical line χ1 = 1';
/** How far above the plot a label's baseline lies, in px, and how far beside the line. */
const LABEL_RISE = 6;
const LABEL_SHIFT = 7;

/** The critical line with a halo, so that it reads on any colour, and its label where it leaves the plot. Nothing where it lies elsewhere. */
export function phaseLineMarks(frame: PhaseFrame, line: readonly CriticalLinePoint[]): readonly Mark[] {
  const pieces = clipped(
    frame,
    line.map(({ sigmaWSq, biasSigmaSq }) => [phaseX(frame, sigmaWSq), phaseY(frame, biasSigmaSq)]),
  );
  if (pieces.length === 0) return [];
  const d = pieces.map((piece) => `M${piece.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`).join('');
  return [
    { kind: 'path', className: 'phase-halo', d },
    { kind: 'path', className: 'phase-line', d },
    lineLabel(frame, pieces.flat()),
  ];
}

/** Above the plot where the line leaves it there; on the plot, beside the line's upper end, elsewhere. */
function lineLabel({ plot }: PhaseFrame, points: readonly Xy[]): Mark {
  const [x, y] = points.reduce((highest, point) => (point[1] < highest[1] ? point : highest));
  const width = textWidth(CRITICAL_LABEL, textStyles.label.size);
  const text = { kind: 'text', text: CRITICAL_LABEL } as const;
  if (y < plot.y + 1) {
    const middle = Math.max(plot.x + width / 2, Math.min(plot.x + plot.width - width / 2, x));
    return { ...text, className: 'label', x: round(middle), y: plot.y - LABEL_RISE, anchor: 'middle' };
  }
  const isRight = x + LABEL_SHIFT + width <= plot.x + plot.width;
  return {
    ...text,
    className: 'label phase-name',
    x: round(isRight ? x + LABEL_SHIFT : Math.max(plot.x + width, x - LABEL_SHIFT)),
    y: round(Math.max(plot.y + 14, y - LABEL_SHIFT)),
    anchor: isRight ? 'start' : 'end',
  };
}

/** The parts of a line that lie within the plot. */
function clipped({ plot }: PhaseFrame, line: readonly Xy[]): Xy[][] {
  const pieces: Xy[][] = [];
  for (let i = 1; i < line.length; i++) {
    const segment = withinPlot(plot, line[i - 1], line[i]);
    if (segment === undefined) continue;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    const goesOn = end !== undefined && end[0] === segment[0][0] && end[1] === segment[0][1];
    if (last !== undefined && goesOn) last.push(segment[1]);
    else pieces.push([...segment]);
  }
  return pieces;
}

/** The part of a segment within the plot, if any: Liang and Barsky's way. */
function withinPlot(plot: PhaseFrame['plot'], [x1, y1]: Xy, [x2, y2]: Xy): readonly [Xy, Xy] | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, x1 - plot.x],
    [dx, plot.x + plot.width - x1],
    [-dy, y1 - plot.y],
    [dy, plot.y + plot.height - y1],
  ] as const;
  for (const [outwards, room] of sides) {
    if (outwards === 0) {
      if (room < 0) return undefined;
    } else if (outwards < 0) from = Math.max(from, room / outwards);
    else to = Math.min(to, room / outwards);
  }
  if (from > to) return undefined;
  const at = (share: number): Xy => [x1 + share * dx, y1 + share * dy];
  return [from === 0 ? [x1, y1] : at(from), to === 1 ? [x2, y2] : at(to)];
}
