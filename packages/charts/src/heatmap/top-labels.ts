import { round } from '../drawing/round.ts';
import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';
import type { Panel } from './panel.ts';

/** A label above a plot, as near to its line as it can be. */
export interface TopLabel {
  readonly text: string;
  /** The line's x, in px. */
  readonly x: number;
}

/** The least space between two labels, in px. */
const GAP = 10;

/**
 * The middles of one or two labels in one line above a plot, in px: over their x, held over the plot, and moved apart where they
 * would touch. The second has none (`undefined`) where the plot is too narrow for both.
 */
export function topLabelPlaces(plot: Panel['plot'], labels: readonly TopLabel[]): readonly (number | undefined)[] {
  const right = plot.x + plot.width;
  const boxes = labels.map(({ text, x }) => {
    const half = textWidth(text, textStyles.label.size) / 2;
    return { half, x, middle: Math.max(plot.x + half, Math.min(right - half, x)) };
  });
  if (boxes.length < 2) return boxes.map(({ middle }) => round(middle));
  const [a, b] = boxes[0].x <= boxes[1].x ? boxes : [boxes[1], boxes[0]];
  if (b.middle - b.half - (a.middle + a.half) >= GAP) return boxes.map(({ middle }) => round(middle));
  const together = 2 * a.half + GAP + 2 * b.half;
  if (together > plot.width) return [round(boxes[0].middle), undefined];
  const left = Math.max(plot.x, Math.min(right - together, (a.x + b.x - together) / 2));
  const places = new Map([
    [a, left + a.half],
    [b, left + together - b.half],
  ]);
  return boxes.map((box) => round(places.get(box) ?? box.middle));
}
