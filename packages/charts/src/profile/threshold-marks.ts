import type { FormatName } from '@initscope/core';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatOf, inOrder } from '../limits/loss.ts';
import { log10Y, type ProfileFrame } from './profile-frame.ts';
import { roomiestPlace, type DrawnPoint } from './roomiest-place.ts';

/** A size that number formats cannot hold. */
interface Threshold {
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
 * From which size on values overflow in these formats, and up to which they round to 0: horizontal lines within the axes, dashed as on
 * heatmaps, and named where there is room.
 */
export function thresholdMarks(
  frame: ProfileFrame,
  formats: readonly FormatName[],
  drawn: readonly DrawnPoint[],
): readonly Mark[] {
  formats.forEach(formatOf);
  const { x, width } = frame.plot;
  const labels: number[] = [log10Y(frame, 0)];
  return thresholds(frame, inOrder(formats)).flatMap(({ kind, formats: same, y }): Mark[] => {
    const line: Mark = { kind: 'line', className: `limit limit-${same[0]}`, x1: x, y1: y, x2: round(x + width), y2: y };
    const text = `${same.join(', ')} ${(same.length === 1 ? words : wordsOfSeveral)[kind]}`;
    const place = roomiestPlace(frame, y, text, drawn, labels);
    if (place === undefined) return [line];
    labels.push(place.y - 4);
    return [
      line,
      { kind: 'text', className: 'tick limit-label', ...place, x: round(place.x), y: round(place.y), text },
    ];
  });
}

function thresholds(frame: ProfileFrame, formats: readonly FormatName[]): readonly Threshold[] {
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
