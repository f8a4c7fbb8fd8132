import { buildFigures } from '#lib/lesson/build-figures.ts';
import type { LessonFigures } from '#lib/lesson/lesson-figures.ts';

/** Computed once, while the site is built. */
export function load(): { readonly figures: LessonFigures } {
  return { figures: buildFigures() };
}
