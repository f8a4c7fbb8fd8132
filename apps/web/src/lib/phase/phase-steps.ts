import type { Axis } from './usual-ranges.ts';

/** How many steps of the diagram a large step is. */
export const LARGE_STEP = 10;
/** Under a pointer, values are told in this part of a step. */
const FINE = 10;

/** The value of the diagram's next column or row in a direction, so many steps on, held within the axis. */
export function stepped(axis: Axis, value: number, steps: number): number {
  const step = stepOf(axis);
  const along = (value - axis.from) / step;
  // From between two values to the nearer of them, as a whole step.
  const base = steps > 0 ? Math.floor(along + 1e-9) : Math.ceil(along - 1e-9);
  return onAxis(axis, axis.from + (base + steps) * step);
}

/** A value under a pointer, without more digits than a pointer can tell. */
export function rounded(axis: Axis, value: number): number {
  const part = stepOf(axis) / FINE;
  return onAxis(axis, axis.from + Math.round((value - axis.from) / part) * part);
}

function stepOf({ from, to, count }: Axis): number {
  return (to - from) / (count - 1);
}

function onAxis({ from, to }: Axis, value: number): number {
  return Number(Math.max(from, Math.min(to, value)).toPrecision(9));
}
