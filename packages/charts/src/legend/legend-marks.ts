import type { FormatName } from '@initscope/core';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import { CLASS_COUNT } from '../colour/palette.ts';
import type { Mark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import type { MarkedStatus } from '../format/words.ts';
import { textStyles } from '../text/typography.ts';
import { textWidth } from '../text/text-width.ts';
import { KEY_HEIGHT, keyMarks, keyWidth, legendKeys } from './legend-keys.ts';

export interface LegendLayout {
  readonly scale: DivergingScale;
  /** The patterns to explain: those that occur. */
  readonly statuses: readonly MarkedStatus[];
  /** The number formats whose limits are to be explained, likewise. */
  readonly limits: readonly FormatName[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where the ramp begins: the left of the plots above. */
  readonly rampX: number;
  /** Whether the ramp bears its figures. */
  readonly ticks: boolean;
}

const RAMP_MAX = 440;
const RAMP_HEIGHT = 12;
const RAMP_TOP = 18;
/** Half the last tick's label, which stands under the ramp's end, in px. */
const RAMP_OVERHANG = 12;
const RAMP_BLOCK = 50;
const KEY_LINE = 22;
/** The least distance between two tick labels' middles, in px. */
const TICK_GAP = 34;

/** The colour ramp with its words and ticks, and beside it (or below, where narrow) a key to each pattern and format in use. */
export function legendMarks(layout: LegendLayout): { readonly marks: readonly Mark[]; readonly height: number } {
  const { scale, x, y, width, rampX, ticks } = layout;
  const rampWidth = Math.min(RAMP_MAX, x + width - rampX - RAMP_OVERHANG);
  const marks: Mark[] = [...rampMarks(rampX, y, rampWidth)];

  if (ticks) marks.push(...tickMarks(scale, rampX, y, rampWidth));

  const keysBesideX = rampX + rampWidth + 36;
  const keys = legendKeys(layout.statuses, layout.limits);
  const widest = Math.max(0, ...keys.map(keyWidth));
  const beside = keysBesideX + widest <= x + width && keys.length * KEY_LINE <= RAMP_BLOCK + KEY_LINE;
  let height = RAMP_BLOCK;
  keys.forEach((key, index) => {
    const keyX = beside ? keysBesideX : Math.max(x, Math.min(rampX, x + width - keyWidth(key)));
    const keyY = beside ? y + index * KEY_LINE : y + RAMP_BLOCK + 10 + index * KEY_LINE;
    marks.push(...keyMarks(key, keyX, keyY));
    height = Math.max(height, keyY + KEY_HEIGHT - y);
  });
  return { marks, height };
}

function rampMarks(x: number, y: number, width: number): readonly Mark[] {
  const top = y + RAMP_TOP;
  const edge = (index: number): number => round(x + (width * index) / CLASS_COUNT);
  const marks: Mark[] = [text('label', x - 9, top + 10, 'std', 'end')];
  for (let index = 0; index < CLASS_COUNT; index++) {
    const left = edge(index);
    marks.push({
      kind: 'rect',
      className: `cells c${index}`,
      x: left,
      y: top,
      width: round(edge(index + 1) - left),
      height: RAMP_HEIGHT,
    });
  }
  marks.push(
    { kind: 'rect', className: 'frame', x, y: top, width, height: RAMP_HEIGHT },
    text('label', x, top - 6, 'vanishing', 'start'),
    text('label', x + width, top - 6, 'exploding', 'end'),
  );
  // The outer two name the ends of the ramp; its middle is named where all three have room, and says "1" in any case.
  if (width >= textWidth('vanishing  unchanged  exploding', textStyles.label.size) + 12) {
    marks.push(text('label', x + width / 2, top - 6, 'unchanged', 'middle'));
  }
  return marks;
}

/** The figures under the ramp: powers of ten. */
function tickMarks(scale: DivergingScale, x: number, y: number, width: number): readonly Mark[] {
  const bottom = y + RAMP_TOP + RAMP_HEIGHT;
  return scale.ticks((2 * TICK_GAP) / width).flatMap((exponent): Mark[] => {
    const at = round(x + (width * (1 + scale.position(exponent))) / 2);
    return [
      { kind: 'line', className: 'rule', x1: at, y1: bottom, x2: at, y2: bottom + 4 },
      text('tick', at, bottom + 16, formatPowerOfTen(exponent), 'middle'),
    ];
  });
}

function text(className: string, x: number, y: number, words: string, anchor: TextMark['anchor']): TextMark {
  return { kind: 'text', className, x: round(x), y, text: words, anchor };
}
