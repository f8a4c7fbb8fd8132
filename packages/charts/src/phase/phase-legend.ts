import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { phaseFigure } from './phase-figure.ts';
import type { PhaseQuantity } from './phase-quantity.ts';
import type { PhaseScale } from './phase-scale.ts';
import { circle } from './phase-spots.ts';
import { phaseText } from './phase-text.ts';

/** What stands beside the ramp where it is on the picture. */
export type PhaseKey = 'unbounded' | 'half-stable' | 'critical-point';

const keyWords: Readonly<Record<PhaseKey, string>> = {
  unbounded: 'unbounded: no variance lasts',
  'half-stable': 'half-stable: the line ends here',
  'critical-point': 'critical: this one point',
};

const RAMP_MAX = 380;
const RAMP_TOP = 18;
const RAMP_HEIGHT = 12;
const RAMP_BLOCK = 50;
const KEY_LINE = 22;
const SWATCH = { width: 26, height: 14 } as const;
/** The least space between two labels of ticks, in px. */
const TICK_SPACE = 6;

export interface PhaseLegendLayout {
  readonly quantity: PhaseQuantity;
  readonly scale: PhaseScale;
  readonly keys: readonly PhaseKey[];
  /** Where the ramp begins: the left of the plot. */
  readonly x: number;
  readonly y: number;
  /** What there is from there. */
  readonly width: number;
}

/** The ramp with its words and figures, and beside it, or below where that is narrow, a key to each mark in use. */
export function phaseLegendMarks(layout: PhaseLegendLayout): {
  readonly marks: readonly Mark[];
  readonly height: number;
} {
  const { keys, x, y, width } = layout;
  const rampWidth = Math.min(RAMP_MAX, width - 12);
  const widest = Math.max(0, ...keys.map(keyWidth));
  const beside = rampWidth + 36 + widest <= width;
  const marks = [...rampMarks(layout, rampWidth)];
  keys.forEach((key, index) => {
    const keyX = beside ? x + rampWidth + 36 : x;
    marks.push(...keyMarks(key, keyX, beside ? y + 2 + index * KEY_LINE : y + RAMP_BLOCK + 8 + index * KEY_LINE));
  });
  const below = beside || keys.length === 0 ? 0 : 8 + keys.length * KEY_LINE;
  return { marks, height: Math.max(RAMP_BLOCK + below, beside ? keys.length * KEY_LINE : 0) };
}

function keyWidth(key: PhaseKey): number {
  return SWATCH.width + 8 + textWidth(keyWords[key], textStyles.label.size);
}

function rampMarks({ quantity, scale, x, y }: PhaseLegendLayout, width: number): readonly Mark[] {
  const top = y + RAMP_TOP;
  const [first, last] = scale.classes;
  const count = last - first + 1;
  const edge = (index: number): number => round(x + (width * index) / count);
  const [low, middle, high] = quantity.words;
  return [
    phaseText('label', x - 9, top + 10, quantity.symbol, 'end'),
    ...Array.from({ length: count }, (_, index): Mark => ({
      kind: 'rect',
      className: `cells c${first + index}`,
      x: edge(index),
      y: top,
      width: round(edge(index + 1) - edge(index)),
      height: RAMP_HEIGHT,
    })),
    { kind: 'rect', className: 'frame', x, y: top, width, height: RAMP_HEIGHT },
    phaseText('label', x, top - 6, low, 'start'),
    ...(middle === '' ? [] : [phaseText('label', x + width / 2, top - 6, middle, 'middle')]),
    phaseText('label', x + width, top - 6, high, 'end'),
    ...tickMarks(scale, x, top + RAMP_HEIGHT, width),
  ];
}

function tickMarks(scale: PhaseScale, x: number, y: number, width: number): readonly Mark[] {
  const labels = scale.ticks.map((value, index) => {
    const isLast = index === scale.ticks.length - 1;
    const words = phaseFigure(value, 2) + (isLast && scale.isEndless ? '+' : '');
    return { at: round(x + width * scale.position(value)), words, room: textWidth(words, textStyles.tick.size) };
  });
  const clear = (a: (typeof labels)[number], b: (typeof labels)[number]): boolean =>
    Math.abs(a.at - b.at) >= (a.room + b.room) / 2 + TICK_SPACE;
  const ends = [labels[0], labels[labels.length - 1]];
  const between = labels.slice(1, -1).filter((label) => ends.every((end) => clear(end, label)));
  return [...ends, ...between].flatMap(({ at, words }): Mark[] => [
    { kind: 'line', className: 'rule', x1: at, y1: y, x2: at, y2: y + 4 },
    phaseText('tick', at, y + 16, words, 'middle'),
  ]);
}

function keyMarks(key: PhaseKey, x: number, y: number): readonly Mark[] {
  const words = phaseText('label', x + SWATCH.width + 8, y + 11, keyWords[key], 'start');
  const box = { kind: 'rect', x, y, ...SWATCH } as const;
  if (key === 'unbounded') {
    return [
      { ...box, className: 'cells dead' },
      { ...box, className: 'cells', pattern: 'overflow' },
      { ...box, className: 'frame' },
      words,
    ];
  }
  const className = key === 'half-stable' ? 'phase-ring' : 'phase-dot';
  return [{ kind: 'path', className, d: circle(x + SWATCH.width / 2, y + SWATCH.height / 2, 5) }, words];
}
