import type { Course } from '../courses/course.ts';
import { precisionLimits, type PrecisionLimits } from '../precision/precision-limits.ts';
import { growthOf, type Growth } from './growth.ts';
import type { Trend } from './trend.ts';

/**
 * `stable`: a std changes by less than a factor of 10 from the first layer to the last, or has settled long before it. `dead`: it is 0 in the
 * end.
 */
export type FateKind = 'vanishing' | 'stable' | 'exploding' | 'dead';

/** What happens to a signal on its way through a network. */
export interface Fate {
  readonly kind: FateKind;
  /** `null` with fewer than two layers alive. */
  readonly growth: Growth | null;
  /** Which number formats lose it, and where. */
  readonly precision: PrecisionLimits;
}

/** The fate of a signal along its course. */
export function fateOf(course: Course): Fate {
  const growth = growthOf(course);
  return { kind: kindOfCourse(course, growth), growth, precision: precisionLimits(course) };
}

/** What becomes of a signal whose trend along this course that is. */
export function kindOfCourse({ layers: { length }, log10Std }: Course, trend: Trend | null): FateKind {
  return length > 0 && log10Std[length - 1] === null ? 'dead' : kindOf(trend, length);
}

/** What a trend comes to over so many layers. */
export function kindOf(trend: Trend | null, layers: number): Exclude<FateKind, 'dead'> {
  if (trend === null || trend.settledLog10 !== null) return 'stable';
  const change = trend.decades * (layers - 1);
  return change > 1 ? 'exploding' : change < -1 ? 'vanishing' : 'stable';
}
