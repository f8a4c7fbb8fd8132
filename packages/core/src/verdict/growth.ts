import { exponential } from '../special/exponential.ts';
import { studentT } from '../statistics/student-t.ts';

/** One quantity through the layers, in the order in which a signal passes them. */
export interface Course {
  /** Layer numbers: ascending for hidden units, descending for gradients. */
  readonly layers: readonly number[];
  /** log10 of each layer's std; `null` where dead. */
  readonly log10Std: readonly (number | null)[];
  /** log10 of each layer's largest value; `null` where dead. */
  readonly largestLog10: readonly (number | null)[];
  /** log10 of each layer's root mean square; `null` where every value is 0. Left out where it is not known. */
  readonly log10Rms?: readonly (number | null)[];
}

/** By how much a std grows from one layer to the next. */
export interface Growth {
  /** The mean step of log10 std. */
  readonly decades: number;
  /** A 95 % confidence interval for it; both `null` with fewer than two steps. */
  readonly low: number | null;
  readonly high: number | null;
  /** 10^decades, what a layer multiplies the std by, and the same of the interval; `null` where float64 cannot hold it. */
  readonly factor: number | null;
  readonly factorLow: number | null;
  readonly factorHigh: number | null;
  /** How many steps there were. */
  readonly steps: number;
}

/**
 * The growth of a std along its course, over the layers that are alive; `null` with fewer than two of them.
 *
 * log10 std is a random walk: each layer multiplies a signal by a factor of its own, and these are nearly independent (`normLaw`). So the
 * growth is the mean of the steps, (last − first)/n, and its error that of a mean, t·s/√n by Student's t; a line's residuals would tell
 * far less than that, since neighbours on a walk err together. Where layers between are dead, a step over d of them has d times the
 * mean and the variance. A signal that comes back to a fixed size, as behind tanh, does better than its interval says.
 */
export function growthOf({ log10Std }: Pick<Course, 'log10Std'>): Growth | null {
  const points = log10Std.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  const steps = points.length - 1;
  if (steps < 1) return null;
  const [first, last] = [points[0], points[steps]];
  const decades = (last.y - first.y) / (last.x - first.x);
  let squares = 0;
  for (let i = 1; i <= steps; i++) {
    const layers = points[i].x - points[i - 1].x;
    const excess = points[i].y - points[i - 1].y - decades * layers;
    squares += (excess * excess) / layers;
  }
  const half = steps < 2 ? null : studentT(steps - 1) * Math.sqrt(squares / (steps - 1) / (last.x - first.x));
  const [low, high] = half === null ? [null, null] : [decades - half, decades + half];
  return {
    decades,
    low,
    high,
    factor: factorOf(decades),
    factorLow: factorOf(low),
    factorHigh: factorOf(high),
    steps,
  };
}

/** The decades alone. */
export function growthPerLayer(course: Pick<Course, 'log10Std'>): number | null {
  return growthOf(course)?.decades ?? null;
}

/** Decades that float64 holds ten to the power of, with all digits. */
const MOST_DECADES = 300;

function factorOf(decades: number | null): number | null {
  return decades === null || Math.abs(decades) > MOST_DECADES ? null : exponential(decades * Math.LN10);
}
