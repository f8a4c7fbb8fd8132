import type { FormatName } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatOf, inOrder } from '../limits/loss.ts';
import { log10Y, type ProfileFrame } from './profile-frame.ts';
import { roomiestPlace, type DrawnPoint } from './roomiest-place.ts';

/** A size that number formats cannot hold. */
export interface Threshold {
  readonly kind: 'overflow' | 'zero';
  /** Formats that it is the same for, as far as a picture tells. */
  readonly formats: readonly FormatName[];
  readonly y: number;
}

/** Thresholds nearer than this, in px, share one line and one label. */
const TOGETHER = 3;
const words = { overflow: 'overflows', zero: 'rounds to 0' } as const;
const wordsOfSeveral = { overflow: 'overflow', zero: 'round to 0' } as const;

/**
 * Horizontal lines at sizes that number formats cannot hold, dashed as on heatmaps, and named where there is room.
 *
 * @param labels the middles of labels that are already there, in px.
 */
export function thresholdMarks(
  frame: ProfileFrame,
  thresholds: readonly Threshold[],
  drawn: readonly DrawnPoint[],
  labels: readonly number[],
): readonly Mark[] {
  const { x, width } = frame.plot;
  const lines = [log10Y(frame, 0), ...thresholds.map(({ y }) => y)];
  const taken = [...labels];
  return thresholds.flatMap(({ kind, formats, y }): Mark[] => {
    const line: Mark = {
      kind: 'line',
      className: `limit limit-${formats[0]}`,
      x1: x,
      y1: y,
      x2: round(x + width),
      y2: y,
    };
    const text = `${formats.join(', ')} ${(formats.length === 1 ? words : wordsOfSeveral)[kind]}`;
    const place = roomiestPlace(frame, y, text, drawn, { lines, labels: taken });
    if (place === undefined) return [line];
    taken.push(place.y - 4);
    return [
      line,
      { kind: 'text', className: 'tick limit-label', ...place, x: round(place.x), y: round(place.y), text },
    ];
  });
}

/** From which size on values overflow in these formats, and up to which they round to 0, where the axis reaches it. */
export function thresholdsWithin(frame: ProfileFrame, limits: readonly FormatName[]): readonly Threshold[] {
  limits.forEach(formatOf);
  const formats = inOrder(limits);
  const [low, high] = frame.domain;
  const found: Threshold[] = [];
  for (const kind of ['overflow', 'zero'] as const) {
    for (const format of formats) {
      const { overflowLog10, zeroLog10 } = formatOf(format);
      const log10 = kind === 'overflow' ? overflowLog10 : zeroLog10;
      if (log10 < low || log10 > high) continue;
      const y = log10Y(frame, log10);
      const near = found.findIndex((other) => other.kind === kind && Math.abs(other.y - y) < TOGETHER);
      if (near < 0) found.push({ kind, formats: [format], y });
      else found[near] = { ...found[near], formats: [...found[near].formats, format] };
    }
  }
  return found;
}
