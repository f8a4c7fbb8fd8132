import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { markerPath } from './marker-path.ts';
import { layerPositions, linePath, stretches, type Stretch } from './line-path.ts';
import { log10Y, type ProfileFrame } from './profile-frame.ts';
import type { ProfileSeries } from './profile-series.ts';

export const MARKER_SIZE = 6.5;
/** Markers stand at least this far apart, in px: they tell lines apart, and must not hide them. */
const MARKER_GAP = 26;
/** Half the size of the cross of a dead layer, in px. */
const CROSS = 3;

/** Each seed, then bands of theory, then its lines, then what was measured: what counts lies on top. */
export function seriesMarks(frame: ProfileFrame, series: readonly ProfileSeries[]): readonly Mark[] {
  const placed = series.map((each) => ({ ...each, xs: layerPositions(frame, each.layers) }));
  const lineMarks = (kind: string, valuesOf: (each: ProfileSeries) => readonly (number | null)[]): readonly Mark[] =>
    placed.flatMap((each) => pathMarks(`${kind} q-${each.quantity}`, linePath(frame, each.xs, valuesOf(each))));
  return [
    // One path for all the seeds of a quantity: a browser draws one as fast as it draws few.
    ...placed.flatMap(({ quantity, xs, seeds = [] }) =>
      pathMarks(`seeds q-${quantity}`, seeds.map((seed) => linePath(frame, xs, seed)).join('')),
    ),
    ...placed.flatMap((each) => bandMarks(frame, each)),
    ...lineMarks('theory-median', ({ theory }) => theory?.median ?? []),
    ...lineMarks('theory', ({ theory }) => theory?.line ?? []),
    ...placed.flatMap((each, index) => measuredMarks(frame, each, index / series.length)),
  ];
}

/** A series, and the x of each of its layers in px. */
type PlacedSeries = ProfileSeries & { readonly xs: readonly number[] };

function pathMarks(className: string, d: string): readonly Mark[] {
  return d === '' ? [] : [{ kind: 'path', className, d }];
}

function bandMarks(frame: ProfileFrame, { quantity, xs, theory }: PlacedSeries): readonly Mark[] {
  if (theory === undefined) return [];
  const { low, high } = theory;
  const both = low.map((value, i) => (value === null ? null : high[i]));
  const edge = (values: readonly (number | null)[], { from, to }: Stretch): string[] =>
    xs.slice(from, to).map((x, i) => `${x} ${log10Y(frame, values[from + i] ?? 0)}`);
  const d = stretches(both)
    .map((some) => `M${[...edge(high, some), ...edge(low, some).toReversed()].join('L')}z`)
    .join('');
  return pathMarks(`band q-${quantity}`, d);
}

/** The line, markers along it, and crosses at the foot for the dead. `shift`, of 0 … 1, keeps the markers of several lines apart. */
function measuredMarks(frame: ProfileFrame, { quantity, xs, log10Std }: PlacedSeries, shift: number): readonly Mark[] {
  const marks: Mark[] = [];
  marks.push(...pathMarks(`measured q-${quantity}`, linePath(frame, xs, log10Std)));
  const alone = new Set(stretches(log10Std).flatMap(({ from, to }) => (to - from === 1 ? [from] : [])));
  const perLayer = xs.length < 2 ? Infinity : xs[1] - xs[0];
  const every = Math.max(1, Math.ceil(MARKER_GAP / Math.max(perLayer, Number.MIN_VALUE)));
  const offset = Math.floor(shift * every);
  const markers = xs
    .flatMap((x, i) => {
      const value = log10Std[i];
      if (value === null || (i % every !== offset && !alone.has(i))) return [];
      return [markerPath(quantity, x, log10Y(frame, value), MARKER_SIZE)];
    })
    .join('');
  const crosses = xs.flatMap((x, i) => (log10Std[i] === null ? [cross(frame, x)] : [])).join('');
  marks.push(...pathMarks(`marker q-${quantity}`, markers), ...pathMarks(`dead-layer q-${quantity}`, crosses));
  return marks;
}

function cross(frame: ProfileFrame, x: number): string {
  const y = round(frame.plot.y + frame.plot.height - CROSS - 2);
  return crossPath(x, y);
}

/** A cross about a point. */
export function crossPath(x: number, y: number): string {
  const side = 2 * CROSS;
  return `M${round(x - CROSS)} ${round(y - CROSS)}l${side} ${side}m0 ${-side}l${-side} ${side}`;
}
