import type { InitialVariances } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { phaseX, phaseY, type PhaseFrame } from './phase-frame.ts';
import { circle, holds } from './phase-spots.ts';

/** How far the lines keep from the point that they cross at, in px. */
const GAP = 7;

/** Cross-hairs on a point of the plane: to lay over a diagram, so that moving them draws nothing else anew. Nothing of a point outside it. */
export function phaseCrosshair(frame: PhaseFrame, { sigmaWSq, biasSigmaSq }: InitialVariances): readonly Mark[] {
  if (!holds(frame.sigmaWSq, sigmaWSq) || !holds(frame.biasSigmaSq, biasSigmaSq)) return [];
  const { plot } = frame;
  const [x, y] = [phaseX(frame, sigmaWSq), phaseY(frame, biasSigmaSq)];
  const [right, bottom] = [round(plot.x + plot.width), round(plot.y + plot.height)];
  const segments = [
    [plot.x, y, x - GAP, y],
    [x + GAP, y, right, y],
    [x, plot.y, x, y - GAP],
    [x, y + GAP, x, bottom],
  ].filter(([x1, y1, x2, y2]) => x2 - x1 + (y2 - y1) > 0);
  const d = segments.map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`).join('');
  const target = circle(x, y, GAP - 1);
  return [
    { kind: 'path', className: 'phase-cross-halo', d: d + target },
    { kind: 'path', className: 'phase-cross', d: d + target },
  ];
}
