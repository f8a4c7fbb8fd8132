import type { Course } from '../courses/course.ts';
import { exponential } from '../special/exponential.ts';

/** Which way a std goes from layer to layer, and how fast. */
export interface Trend {
  /** The mean step of log10 std. */
  readonly decades: number;
  /** 10^decades, what a layer multiplies the std by; `null` where float64 cannot hold it. */
  readonly factor: number | null;
  /**
   * log10 of the std that the signal has come to, where it grew or shrank by more than a factor of 10, but in the first half of its course and
   * hardly after it: then it is no growth that goes on. `null` otherwise.
   */
  readonly settledLog10: number | null;
}

/** A layer that is alive: its place on the course, and its log10 std. */
export interface LivePoint {
  readonly x: number;
  readonly y: number;
}

/** The layers of a course that are alive. */
export function livePoints({ log10Std }: Pick<Course, 'log10Std'>): LivePoint[] {
  return log10Std.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
}

/** The trend of a std over the layers that are alive; `null` with fewer than two of them. */
export function trendOf(points: readonly LivePoint[]): Trend | null {
  const steps = points.length - 1;
  if (steps < 1) return null;
  const [first, last] = [points[0], points[steps]];
  const decades = (last.y - first.y) / (last.x - first.x);
  return { decades, factor: factorOf(decades), settledLog10: settledLog10(points.map(({ y }) => y)) };
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

/** Decades that float64 holds ten to the power of, with all digits. */
const MOST_DECADES = 300;

/** 10^decades; `null` where float64 cannot hold it. */
export function factorOf(decades: number): number | null {
  return Math.abs(decades) > MOST_DECADES ? null : exponential(decades * Math.LN10);
}
