import { scaleLinear } from 'd3-scale';
import type { Mark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { decadeTicks } from './decade-axis.ts';
import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';

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
    text('label', x + width / 2, bottom + 35, 'layer, from the input to the output', 'middle'),
    { ...text('label', x - PROFILE_MARGIN.left + 11, y + height / 2, 'std', 'middle'), upwards: true },
  ];
}

/** Nearer to its middle than this, in px, and a line runs through a label. */
const LABEL_CLEARANCE = 9;

/**
 * "unchanged" on its line: over or under it, at the right or left end, wherever it is farthest from what is drawn; nothing where lines
 * leave it no room, since the axis says 1 there.
 */
export function unchangedLabel(
  frame: ProfileFrame,
  drawn: readonly (readonly [layer: number, log10: number])[],
): readonly Mark[] {
  const { plot } = frame;
  const label = 'unchanged';
  const width = textWidth(label, textStyles.tick.size);
  const zero = log10Y(frame, 0);
  const places = (['end', 'start'] as const).flatMap((anchor) => {
    const left = anchor === 'end' ? plot.x + plot.width - 6 - width : plot.x + 6;
    const within = [-5, 13].filter((rise) => zero + rise > plot.y + 9 && zero + rise < plot.y + plot.height - 2);
    return within.map((rise) => {
      const middle = zero + rise - 4;
      const clearance = drawn
        .filter(([layer]) => layerX(frame, layer) > left - 8 && layerX(frame, layer) < left + width + 8)
        .reduce((least, [, log10]) => Math.min(least, Math.abs(log10Y(frame, log10) - middle)), Infinity);
      return { x: anchor === 'end' ? plot.x + plot.width - 6 : left, y: zero + rise, anchor, clearance };
    });
  });
  const best = places.reduce((a, b) => (b.clearance > a.clearance ? b : a));
  return best.clearance < LABEL_CLEARANCE ? [] : [text('tick', best.x, best.y, label, best.anchor)];
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
  const between = scaleLinear([first, last], [0, 1])
    .ticks(Math.max(2, plot.width / COLUMN_GAP))
    .filter((layer) => shown.has(layer) && ends.every((end) => clear(end, layer)));
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
