import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';
import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';

/** A point of a line that a label should keep away from. */
export type DrawnPoint = readonly [layer: number, log10: number];

/** Where a label may stand beside a horizontal line. */
export interface LabelPlace {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** What else a label keeps away from: the y of horizontal lines, and the middles of other labels, in px. */
export interface Neighbours {
  readonly lines: readonly number[];
  readonly labels: readonly number[];
}

/** Nearer to its middle than this, in px, and a line runs through a label. */
const CLEARANCE = 9;
/** Nearer than this, in px, the middles of two labels are, and they touch. */
const LINE_HEIGHT = 12;
/** Of the baseline over and under a line, in px. */
const RISES = [-5, 13];

/**
 * A place for a label of a horizontal line at y = `at`: over or under it, at the right or left end, wherever it is farthest from what is
 * drawn; `undefined` where lines leave it no room.
 *
 */
export function roomiestPlace(
  frame: ProfileFrame,
  at: number,
  label: string,
  drawn: readonly DrawnPoint[],
  { lines, labels }: Neighbours,
): LabelPlace | undefined {
  const { plot } = frame;
  const width = textWidth(label, textStyles.tick.size);
  const rises = RISES.filter((rise) => at + rise > plot.y + 9 && at + rise < plot.y + plot.height - 2);
  let best: LabelPlace | undefined;
  let most = CLEARANCE;
  for (const anchor of ['end', 'start'] as const) {
    const left = anchor === 'end' ? plot.x + plot.width - 6 - width : plot.x + 6;
    const near = drawn.filter(([layer]) => {
      const x = layerX(frame, layer);
      return x > left - 8 && x < left + width + 8;
    });
    for (const rise of rises) {
      const middle = at + rise - 4;
      const isFree =
        lines.every((y) => y === at || Math.abs(y - middle) >= CLEARANCE) &&
        labels.every((y) => Math.abs(y - middle) >= LINE_HEIGHT);
      if (!isFree) continue;
      const distances = near.map(([, log10]) => log10Y(frame, log10));
      const clearance = distances.reduce((least, y) => Math.min(least, Math.abs(y - middle)), Infinity);
      if (clearance < most || (best !== undefined && clearance === most)) continue;
      most = clearance;
      best = { x: anchor === 'end' ? plot.x + plot.width - 6 : left, y: at + rise, anchor };
    }
  }
  return best;
}
