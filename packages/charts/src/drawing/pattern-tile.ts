import type { MarkedStatus } from '../format/words.ts';
import type { LineMark } from './drawing.ts';

/** A square tile that repeats to fill cells, drawn over their colour. */
export interface PatternTile {
  /** Side, in px. */
  readonly size: number;
  readonly marks: readonly LineMark[];
}

const SIZE = 8;

/**
 * The tile for a status: strokes rising to the right for overflow, falling for underflow, crosses for dead cells.
 * Each stroke of a hatch is a light and a dark line side by side, so that it reads on any cell.
 */
export function patternTile(status: MarkedStatus): PatternTile {
  if (status === 'dead') {
    const low = 2;
    const high = SIZE - 2;
    return {
      size: SIZE,
      marks: [stroke('dead-stroke', low, low, high, high), stroke('dead-stroke', low, high, high, low)],
    };
  }
  return { size: SIZE, marks: [...diagonal(status, 'hatch-dark', 1), ...diagonal(status, 'hatch-light', 0)] };
}

/** Three strokes, since the corners of a tile that its diagonal leaves empty belong to its neighbours' diagonals. */
function diagonal(status: 'overflow' | 'underflow', className: string, shift: number): LineMark[] {
  const rises = status === 'overflow';
  return [-SIZE, 0, SIZE].map((offset) => {
    const from = offset + shift - 1;
    const to = offset + shift + SIZE + 1;
    return rises ? stroke(className, from, SIZE + 1, to, -1) : stroke(className, from, -1, to, SIZE + 1);
  });
}

function stroke(className: string, x1: number, y1: number, x2: number, y2: number): LineMark {
  return { kind: 'line', className, x1, y1, x2, y2 };
}
