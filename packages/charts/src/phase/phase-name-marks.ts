import type { Phase, PhaseDiagram } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { phaseEdges, type PhaseFrame } from './phase-frame.ts';

type NamedPhase = Exclude<Phase, 'critical'>;

/** What stands on the picture, line by line. */
const names: Readonly<Record<NamedPhase, readonly string[]>> = {
  ordered: ['ordered', 'gradients vanish'],
  chaotic: ['chaotic', 'gradients explode'],
  unbounded: ['unbounded', 'variances grow', 'without end'],
};

const LINE = 16;
/** Room about a name, in px: as much as there is, but no less than the last. */
const ROOMS = [40, 24, 12, 4] as const;
/** Within this share of the plot's height a name is still in the middle of its phase: before it goes farther it makes do with less room. */
const NEAR = 0.2;
/** Places that are tried along either side. */
const TRIES = 24;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Each phase's name, in its middle, or near it where the phase leaves more room; of a phase too small for that, its name alone or nothing. */
export function phaseNameMarks(diagram: PhaseDiagram, frame: PhaseFrame): readonly Mark[] {
  return (['ordered', 'chaotic', 'unbounded'] as const).flatMap((phase): Mark[] => {
    const attempts = [names[phase], narrow(names[phase]), names[phase].slice(0, 1)];
    for (const lines of attempts) {
      const box = roomFor(diagram, frame, phase, lines);
      if (box !== undefined) return nameIn(box, lines);
    }
    return [];
  });
}

/** A word a line but for the first. */
function narrow([name, ...words]: readonly string[]): readonly string[] {
  return [name, ...words.flatMap((line) => line.split(' '))];
}

/** The first line is the phase's name, in another style than the rest. */
function roleOf(index: number): 'panel-title' | 'label' {
  return index === 0 ? 'panel-title' : 'label';
}

function lineWidth(line: string, index: number): number {
  const { size, weight } = textStyles[roleOf(index)];
  return textWidth(line, size, weight);
}

function nameIn({ x, y }: Box, lines: readonly string[]): Mark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    className: `${roleOf(index)} phase-name`,
    x: round(x),
    y: round(y + (index - (lines.length - 1) / 2) * LINE + 4),
    text,
    anchor: 'middle',
  }));
}

/** A box of the lines' size, by its middle, that only cells of this phase lie under. */
function roomFor(
  diagram: PhaseDiagram,
  frame: PhaseFrame,
  phase: NamedPhase,
  lines: readonly string[],
): Box | undefined {
  const { plot } = frame;
  const width = Math.max(...lines.map(lineWidth));
  const height = lines.length * LINE;
  const [middleX, middleY] = middleOf(diagram, frame, phase);
  const distance = ({ x, y }: Box): number => Math.hypot(x - middleX, y - middleY);
  const places = Array.from({ length: TRIES * TRIES }, (_, i) => ({
    x: plot.x + (plot.width * ((i % TRIES) + 0.5)) / TRIES,
    y: plot.y + (plot.height * (Math.floor(i / TRIES) + 0.5)) / TRIES,
    width,
    height,
  })).toSorted((a, b) => distance(a) - distance(b));
  const isFree = coverage(diagram, frame, phase);
  for (const reach of [NEAR * plot.height, Infinity]) {
    for (const room of ROOMS) {
      const found = places.find(
        (box) => distance(box) <= reach && isFree({ ...box, width: width + 2 * room, height: height + room }),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Tells of a box about its middle whether it lies within the plot and this phase altogether. */
function coverage({ points }: PhaseDiagram, frame: PhaseFrame, phase: NamedPhase): (box: Box) => boolean {
  const { plot, sigmaWSq, biasSigmaSq } = frame;
  const columns = phaseEdges(sigmaWSq, plot.x, plot.x + plot.width);
  const rows = phaseEdges(biasSigmaSq, plot.y + plot.height, plot.y);
  return ({ x, y, width, height }) => {
    const [left, right] = [x - width / 2, x + width / 2];
    const [top, bottom] = [y - height / 2, y + height / 2];
    if (left < plot.x || right > plot.x + plot.width || top < plot.y || bottom > plot.y + plot.height) return false;
    return points.every(
      (row, i) =>
        rows[i] <= top ||
        rows[i + 1] >= bottom ||
        row.every((point, j) => columns[j] >= right || columns[j + 1] <= left || point.phase === phase),
    );
  };
}

/** The middle of the phase's cells, in px; of none, that of the plot. */
function middleOf({ points }: PhaseDiagram, { plot }: PhaseFrame, phase: NamedPhase): [x: number, y: number] {
  let [sumX, sumY, count] = [0, 0, 0];
  points.forEach((row, i) =>
    row.forEach((point, j) => {
      if (point.phase !== phase) return;
      sumX += j / (row.length - 1);
      sumY += 1 - i / (points.length - 1);
      count++;
    }),
  );
  const [alongX, alongY] = count === 0 ? [0.5, 0.5] : [sumX / count, sumY / count];
  return [plot.x + plot.width * alongX, plot.y + plot.height * alongY];
}
