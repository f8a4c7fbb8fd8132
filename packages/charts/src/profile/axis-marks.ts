import { ticks } from 'd3-array';
import type { Mark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { decadeTicks } from './decade-axis.ts';
import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';
import { roomiestPlace, type DrawnPoint } from './roomiest-place.ts';

/** The room around a profile's plot in px. */
export const PROFILE_MARGIN = { left: 58, right: 6, bottom: 40 } as const;

/** About this far apart, in px, ticks are easy to read and hard to confuse. */
const ROW_GAP = 30;
const COLUMN_GAP = 60;
/** The least space between two labels of layers, in px. */
const LABEL_GAP = 8;

/** Frame, ticks and titles of the axes, and the line of "unchanged". */
export function axisMarks(frame: ProfileFrame): readonly Mark[] {
  const { x, y, width, height } = frame.plot;
  const bottom = y + height;
  const zero = log10Y(frame, 0);
  return [
    { kind: 'rect', className: 'frame', x, y, width, height },
    { kind: 'line', className: 'unchanged', x1: x, y1: zero, x2: round(x + width), y2: zero },
    ...decadeTicks(frame.domain, height / ROW_GAP).flatMap((exponent): Mark[] => {
      const at = log10Y(frame, exponent);
      return [
        { kind: 'line', className: 'rule', x1: x - 5, y1: at, x2: x, y2: at },
        text('tick', x - 9, at + 4, formatPowerOfTen(exponent), 'end'),
      ];
    }),
    ...layerTicks(frame).flatMap((layer): Mark[] => {
      const at = layerX(frame, layer);
      return [
        { kind: 'line', className: 'rule', x1: at, y1: bottom, x2: at, y2: bottom + 5 },
        text('tick', at, bottom + 17, String(layer), 'middle'),
      ];
    }),
    text('label', x + width / 2, bottom + 35, layerTitle(width), 'middle'),
    { ...text('label', x - PROFILE_MARGIN.left + 11, y + height / 2, 'std', 'middle'), upwards: true },
  ];
}

/** As much as has room within so many px. */
function layerTitle(width: number): string {
  const whole = 'layer, from the input to the output';
  return textWidth(whole, textStyles.label.size) <= width ? whole : 'layer';
}

/**
 * "unchanged" on its line, where it has most room; nothing where lines leave it none, since the axis says 1 there.
 *
 * @param lines the y of other horizontal lines, in px.
 */
export function unchangedLabel(
  frame: ProfileFrame,
  drawn: readonly DrawnPoint[],
  lines: readonly number[],
): readonly TextMark[] {
  const label = 'unchanged';
  const place = roomiestPlace(frame, log10Y(frame, 0), label, drawn, { lines, labels: [] });
  return place === undefined ? [] : [text('tick unchanged-label', place.x, place.y, label, place.anchor)];
}

/** The first and the last layer, and round ones between that have room. */
function layerTicks(frame: ProfileFrame): readonly number[] {
  const { layers, plot } = frame;
  const first = layers[0];
  const last = layers[layers.length - 1];
  const clear = (a: number, b: number): boolean =>
    Math.abs(layerX(frame, a) - layerX(frame, b)) >= (labelWidth(a) + labelWidth(b)) / 2 + LABEL_GAP;
  const shown = new Set(layers);
  const ends = first === last || !clear(first, last) ? [first] : [first, last];
  const between = ticks(first, last, Math.max(2, plot.width / COLUMN_GAP)).filter(
    (layer) => shown.has(layer) && ends.every((end) => clear(end, layer)),
  );
  const kept: number[] = [];
  for (const layer of between) if (kept.every((other) => clear(other, layer))) kept.push(layer);
  return [...new Set([...ends, ...kept])].toSorted((a, b) => a - b);
}

function labelWidth(layer: number): number {
  return textWidth(String(layer), textStyles.tick.size);
}

function text(className: string, x: number, y: number, words: string, anchor: TextMark['anchor']): TextMark {
  return { kind: 'text', className, x: round(x), y: round(y), text: words, anchor };
}
