import { seriesOf, type ProfileSeries } from '@initscope/charts';
import type { Plane, Quantity } from '@initscope/core';
import type { BothWays, NotebookFigures } from './lesson-figures.ts';

/** The figures of the lesson from the planes of its two sweeps: `smallNetwork` and `deepNetwork`. */
export function notebookFigures(small: readonly Plane[], deep: readonly Plane[]): NotebookFigures {
  return { small: bothWays(small, 0), exploding: bothWays(deep, 1), balanced: bothWays(deep, 0) };
}

function bothWays(planes: readonly Plane[], column: number): BothWays {
  return { h: seriesIn(planes, 'h', column), dl_df: seriesIn(planes, 'dl_df', column) };
}

/**
 * A quantity's course through the layers at one σ² of a sweep, to as many digits as survive a log10.
 *
 * @throws RangeError if it was not measured.
 */
export function seriesIn(planes: readonly Plane[], quantity: Quantity, column: number): ProfileSeries {
  const plane = planes.find((each) => each.quantity === quantity);
  if (plane === undefined) throw new RangeError(`the sweep has no plane of ${quantity}`);
  const series = seriesOf(plane, column);
  return { ...series, log10Std: series.log10Std.map(rounded) };
}

/** To 15 significant digits: enough for every decimal that is shown, and as many as survive every reader of numbers. */
export function rounded(log10: number | null): number | null {
  return log10 === null ? null : Number(log10.toPrecision(15));
}
