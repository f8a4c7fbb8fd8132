import type { Course } from '../../src/courses/course.ts';

/** A course through layers 1, 2, … whose largest values are as large as its stds. */
export function course(log10Std: readonly (number | null)[]): Course {
  return { layers: log10Std.map((_, i) => i + 1), log10Std, largestLog10: log10Std };
}
