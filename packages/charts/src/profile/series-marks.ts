import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { markerPath } from './marker-path.ts';
import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';
import type { ProfileSeries } from './profile-series.ts';

export const MARKER_SIZE = 6.5;
/** Markers stand at least this far apart, in px: they tell lines apart, and must not hide them. */
const MARKER_GAP = 26;
/** Half the size of the cross of a dead layer, in px. */
const CROSS = 3;

/** The bands of all series, then theory's lines, then what was measured: what counts lies on top. */
export function seriesMarks(frame: ProfileFrame, series: readonly ProfileSeries[]): readonly Mark[] {
  return [
    ...series.flatMap((each) => bandMarks(frame, each)),
    ...series.flatMap((each): Mark[] => {
      const d = linePath(frame, each.layers, each.theory?.line ?? []);
      return d === '' ? [] : [{ kind: 'path', className: `theory q-${each.quantity}`, d }];
    }),
    ...series.flatMap((each, index) => measuredMarks(frame, each, index / series.length)),
  ];
}

/** A stretch of layers, none of them without a value. */
interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

function stretches(values: readonly (number | null)[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  for (let i = 0; i <= values.length; i++) {
    const isThere = i < values.length && values[i] !== null;
    if (isThere && from < 0) from = i;
    if (!isThere && from >= 0) {
      found.push({ from, to: i });
      from = -1;
    }
  }
  return found;
}

/** A line with a gap wherever there is no value. */
function linePath(frame: ProfileFrame, layers: readonly number[], values: readonly (number | null)[]): string {
  return stretches(values)
    .map(({ from, to }) => {
      const points = layers.slice(from, to).map((layer, i) => pointOf(frame, layer, values[from + i] ?? 0));
      return `M${points.join('L')}`;
    })
    .join('');
}

function pointOf(frame: ProfileFrame, layer: number, value: number): string {
  return `${layerX(frame, layer)} ${log10Y(frame, value)}`;
}

function bandMarks(frame: ProfileFrame, { quantity, layers, theory }: ProfileSeries): readonly Mark[] {
  if (theory === undefined) return [];
  const { low, high } = theory;
  const both = low.map((value, i) => (value === null ? null : high[i]));
  const d = stretches(both)
    .map(({ from, to }) => {
      const some = layers.slice(from, to);
      const above = some.map((layer, i) => pointOf(frame, layer, high[from + i] ?? 0));
      const below = some.map((layer, i) => pointOf(frame, layer, low[from + i] ?? 0)).toReversed();
      return `M${[...above, ...below].join('L')}z`;
    })
    .join('');
  return d === '' ? [] : [{ kind: 'path', className: `band q-${quantity}`, d }];
}

/** The line, markers along it, and crosses at the foot for the dead. `shift`, of 0 … 1, keeps the markers of several lines apart. */
function measuredMarks(
  frame: ProfileFrame,
  { quantity, layers, log10Std }: ProfileSeries,
  shift: number,
): readonly Mark[] {
  const marks: Mark[] = [];
  const line = linePath(frame, layers, log10Std);
  if (line !== '') marks.push({ kind: 'path', className: `measured q-${quantity}`, d: line });
  const alone = new Set(stretches(log10Std).flatMap(({ from, to }) => (to - from === 1 ? [from] : [])));
  const perLayer = layers.length < 2 ? Infinity : layerX(frame, layers[1]) - layerX(frame, layers[0]);
  const every = Math.max(1, Math.ceil(MARKER_GAP / Math.max(perLayer, Number.MIN_VALUE)));
  const offset = Math.floor(shift * every);
  const markers = layers
    .flatMap((layer, i) => {
      const value = log10Std[i];
      if (value === null || (i % every !== offset && !alone.has(i))) return [];
      return [markerPath(quantity, layerX(frame, layer), log10Y(frame, value), MARKER_SIZE)];
    })
    .join('');
  if (markers !== '') marks.push({ kind: 'path', className: `marker q-${quantity}`, d: markers });
  const crosses = layers.flatMap((layer, i) => (log10Std[i] === null ? [cross(frame, layer)] : [])).join('');
  if (crosses !== '') marks.push({ kind: 'path', className: `dead-layer q-${quantity}`, d: crosses });
  return marks;
}

function cross(frame: ProfileFrame, layer: number): string {
  const x = layerX(frame, layer);
  const y = round(frame.plot.y + frame.plot.height - CROSS - 2);
  return crossPath(x, y);
}

/** A cross about a point. */
export function crossPath(x: number, y: number): string {
  const side = 2 * CROSS;
  return `M${round(x - CROSS)} ${round(y - CROSS)}l${side} ${side}m0 ${-side}l${-side} ${side}`;
}
