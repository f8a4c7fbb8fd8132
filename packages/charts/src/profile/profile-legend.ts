import type { Mark, TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { quantityNames } from '../format/words.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { markerPath } from './marker-path.ts';
import type { ProfileSeries } from './profile-series.ts';
import { crossPath, MARKER_SIZE } from './series-marks.ts';

const SWATCH = 26;
const TEXT_GAP = 7;
const KEY_GAP = 20;
const LINE = 20;

interface Key {
  readonly words: string;
  /** The swatch, from its left end at half its height. */
  readonly marks: (x: number, y: number) => readonly Mark[];
}

/** Keys to what occurs, in lines no wider than `width` px. */
export function profileLegend(
  series: readonly ProfileSeries[],
  x: number,
  y: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let left = x;
  let line = 0;
  for (const { words, marks: swatch } of keysOf(series)) {
    const keyWidth = SWATCH + TEXT_GAP + textWidth(words, textStyles.label.size);
    if (left > x && left + keyWidth > x + width) {
      left = x;
      line++;
    }
    const middle = y + line * LINE + LINE / 2;
    marks.push(...swatch(round(left), middle));
    const text: TextMark = {
      kind: 'text',
      className: 'label',
      x: round(left + SWATCH + TEXT_GAP),
      y: middle + 4,
      text: words,
      anchor: 'start',
    };
    marks.push(text);
    left += keyWidth + KEY_GAP;
  }
  return { marks, height: (line + 1) * LINE };
}

function keysOf(series: readonly ProfileSeries[]): readonly Key[] {
  const measured = series.map(({ quantity }): Key => ({
    words: quantityNames[quantity],
    marks: (x, y) => [
      { kind: 'path', className: `measured q-${quantity}`, d: `M${x} ${y}h${SWATCH}` },
      { kind: 'path', className: `marker q-${quantity}`, d: markerPath(quantity, x + SWATCH / 2, y, MARKER_SIZE) },
    ],
  }));
  const has = (valuesOf: (each: ProfileSeries) => readonly (number | null)[]): ProfileSeries | undefined =>
    series.find((each) => valuesOf(each).some((value) => value !== null));
  const seeds = has((each) => each.seeds?.flat() ?? []);
  const median = has(({ theory }) => theory?.median ?? []);
  const line = has(({ theory }) => theory?.line ?? []);
  const band = has(({ theory }) => theory?.low ?? []);
  const dead = series.find(({ log10Std }) => log10Std.includes(null));
  // Beside the spread of what was measured, theory's lines are named by what each of them is of.
  const named = seeds === undefined && median === undefined ? brief : exact;
  return [
    ...measured,
    ...optional(seeds, ({ quantity }) => lineKey('each seed', `seeds q-${quantity}`)),
    ...optional(seeds, ({ quantity }) => lineKey('median of seeds', `measured q-${quantity}`)),
    ...optional(line, ({ quantity }) => lineKey(named.line, `theory q-${quantity}`)),
    ...optional(band, ({ quantity }) => ({
      words: named.band,
      marks: (x, y) => [
        { kind: 'path', className: `band q-${quantity}`, d: `M${x} ${y - 6}h${SWATCH}v12h${-SWATCH}z` },
      ],
    })),
    ...optional(median, ({ quantity }) =>
      lineKey(band === undefined ? 'its median over seeds' : 'its median', `theory-median q-${quantity}`),
    ),
    ...optional(dead, ({ quantity }) => ({
      words: 'dead: std is exactly 0',
      marks: (x, y) => [{ kind: 'path', className: `dead-layer q-${quantity}`, d: crossPath(x + SWATCH / 2, y) }],
    })),
  ];
}

const brief = { line: 'theory, infinitely wide', band: '95 % of seeds, by theory' };
const exact = { line: 'theory, infinite width', band: '95 % band over seeds' };

function lineKey(words: string, className: string): Key {
  return { words, marks: (x, y) => [{ kind: 'path', className, d: `M${x} ${y}h${SWATCH}` }] };
}

function optional(found: ProfileSeries | undefined, key: (series: ProfileSeries) => Key): Key[] {
  return found === undefined ? [] : [key(found)];
}
