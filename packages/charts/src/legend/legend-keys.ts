import type { FormatName } from '@initscope/core';
import { CLASS_COUNT } from '../colour/palette.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { limitName, statusNames, type MarkedStatus } from '../format/words.ts';
import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';

const SWATCH = { width: 26, height: 14 } as const;

/** A swatch of what the reader will see, and what it means. */
export interface LegendKey {
  readonly words: string;
  /** The swatch, from its upper left corner. */
  readonly swatch: (x: number, y: number) => readonly Mark[];
}

/** How high a key is, in px. */
export const KEY_HEIGHT: number = SWATCH.height;

/** Keys to patterns, then to the limits of number formats. */
export function legendKeys(statuses: readonly MarkedStatus[], limits: readonly FormatName[]): readonly LegendKey[] {
  return [...statuses.map(statusKey), ...limits.map(limitKey)];
}

/** How wide a key is, in px. */
export function keyWidth({ words }: LegendKey): number {
  return SWATCH.width + 8 + textWidth(words, textStyles.label.size);
}

/** A key at (x, y), in px. */
export function keyMarks({ words, swatch }: LegendKey, x: number, y: number): readonly Mark[] {
  const text: Mark = {
    kind: 'text',
    className: 'label',
    x: round(x + SWATCH.width + 8),
    y: y + 11,
    text: words,
    anchor: 'start',
  };
  return [...swatch(x, y), text];
}

/** The pattern over the end of the ramp it belongs to. */
function statusKey(status: MarkedStatus): LegendKey {
  const ground = { overflow: `c${CLASS_COUNT - 1}`, underflow: 'c0', dead: 'dead' }[status];
  return {
    words: statusNames[status],
    swatch: (x, y) => {
      const box = { kind: 'rect', x, y, ...SWATCH } as const;
      return [
        { ...box, className: `cells ${ground}` },
        { ...box, className: 'cells', pattern: status },
        { ...box, className: 'frame' },
      ];
    },
  };
}

function limitKey(format: FormatName): LegendKey {
  return {
    words: limitName(format),
    swatch: (x, y) => [
      { kind: 'path', className: `limit limit-${format}`, d: `M${round(x)} ${y + SWATCH.height / 2}h${SWATCH.width}` },
    ],
  };
}
