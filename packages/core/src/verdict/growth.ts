import { exponential } from '../special/exponential.ts';
import type { Course } from '../courses/course.ts';
import { studentT } from '../statistics/student-t.ts';

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
  /**
   * log10 of the std that the signal has come to, where it grew or shrank by more than a factor of 10, but in the first half of its course and
   * hardly after it: then it is no growth that goes on. `null` otherwise.
   */
  readonly settledLog10: number | null;
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
    settledLog10: settledLog10(points.map(({ y }) => y)),
  };
}

/** Fewer layers tell no first half from a second. */
const FEWEST_LAYERS = 9;
/** The most, in decades and as a part of the whole change, that the second half may change by. */
const MOST_LATE = 0.3;
const LATE_SHARE = 1 / 8;

function settledLog10(log10Std: readonly number[]): number | null {
  const { length } = log10Std;
  if (length < FEWEST_LAYERS) return null;
  const last = log10Std[length - 1];
  const whole = Math.abs(last - log10Std[0]);
  const late = Math.abs(last - log10Std[Math.floor(length / 2)]);
  return whole > 1 && late < Math.min(MOST_LATE, LATE_SHARE * whole) ? last : null;
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
