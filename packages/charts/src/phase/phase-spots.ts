import type { HalfStablePoint } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { phaseX, phaseY, type PhaseFrame } from './phase-frame.ts';

/** A point of the plane by itself: where an activation has no line but one critical point, or a half-stable one. */
export type Spot = Pick<HalfStablePoint, 'sigmaWSq' | 'biasSigmaSq'>;

const RADIUS = 5;

/** A ring about each half-stable point within the plot. */
export function halfStableMarks(frame: PhaseFrame, spots: readonly Spot[]): readonly Mark[] {
  return spots.flatMap((spot) => spotMark(frame, spot, 'phase-ring'));
}

/** A dot on a critical point that is all there is of a critical line. */
export function criticalSpotMarks(frame: PhaseFrame, spots: readonly Spot[]): readonly Mark[] {
  return spots.flatMap((spot) => spotMark(frame, spot, 'phase-dot'));
}

/** A circle as a path. */
export function circle(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function spotMark(frame: PhaseFrame, { sigmaWSq, biasSigmaSq }: Spot, className: string): Mark[] {
  if (!holds(frame.sigmaWSq, sigmaWSq) || !holds(frame.biasSigmaSq, biasSigmaSq)) return [];
  const d = circle(phaseX(frame, sigmaWSq), phaseY(frame, biasSigmaSq), RADIUS);
  return [{ kind: 'path', className, d }];
}

/** Does an axis reach a value? */
export function holds(axis: readonly number[], value: number): boolean {
  return value >= axis[0] && value <= axis[axis.length - 1];
}
