import type { Course } from '../courses/course.ts';
import { studentT } from '../statistics/student-t.ts';
import { factorOf, livePoints, trendOf, type LivePoint, type Trend } from './trend.ts';

/** By how much a std grows from one layer to the next. */
export interface Growth extends Trend {
  /** A 95 % confidence interval for {@link Trend.decades}; both `null` with fewer than two steps. */
  readonly low: number | null;
  readonly high: number | null;
  /** 10^low and 10^high; `null` where float64 cannot hold it. */
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
export function growthOf(course: Pick<Course, 'log10Std'>): Growth | null {
  const points = livePoints(course);
  const trend = trendOf(points);
  if (trend === null) return null;
  const { decades, factor } = trend;
  const half = halfInterval(points, decades);
  const [low, high] = half === null ? [null, null] : [decades - half, decades + half];
  return {
    decades,
    low,
    high,
    factor,
    factorLow: low === null ? null : factorOf(low),
    factorHigh: high === null ? null : factorOf(high),
    steps: points.length - 1,
    settledLog10: trend.settledLog10,
  };
}

/** Half of the 95 % interval for the mean step; `null` for one step. */
function halfInterval(points: readonly LivePoint[], decades: number): number | null {
  const steps = points.length - 1;
  if (steps < 2) return null;
  let squares = 0;
  for (let i = 1; i <= steps; i++) {
    const layers = points[i].x - points[i - 1].x;
    const excess = points[i].y - points[i - 1].y - decades * layers;
    squares += (excess * excess) / layers;
  }
  return studentT(steps - 1) * Math.sqrt(squares / (steps - 1) / (points[steps].x - points[0].x));
}

/** The decades alone. */
export function growthPerLayer(course: Pick<Course, 'log10Std'>): number | null {
  return trendOf(livePoints(course))?.decades ?? null;
}
