import type { Course } from '../courses/course.ts';
import type { FormatName } from '../precision/number-format.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { fateInWords } from './fate-in-words.ts';
import { rounded } from './subjects.ts';

/** A quantity and its way through the layers. */
export interface QuantityCourse {
  readonly quantity: Quantity;
  readonly course: Course;
}

/** Which number formats {@link sentenceAt} speaks of. */
export interface SentenceOptions {
  /** Those of which it tells where they lose a signal; float32 unless given. */
  readonly formats?: readonly FormatName[];
}

/**
 * One network at one σ², in a sentence: what becomes of each quantity on its way, and where number formats lose it. Made of what was measured
 * alone, within a tenth of a millisecond: it may be made anew while a hand moves σ².
 *
 * @param courses - those without any layers are passed over.
 * @returns empty if that leaves none.
 * @example
 * sentenceAt(plane.sigmaSq[column], planes.map((plane) => ({ quantity: plane.quantity, course: courseInPlane(plane, column) })));
 * // "At σ² = 1 hidden units grow ×6.2 a layer, and float32 overflows at layer 49; gradients grow ×6.3 a layer on their way back."
 */
export function sentenceAt(
  sigmaSq: number,
  courses: readonly QuantityCourse[],
  { formats = ['float32'] }: SentenceOptions = {},
): string {
  const fates = courses
    .filter(({ course }) => course.layers.length > 0)
    .map(({ quantity, course }) => fateInWords(quantity, course, formats));
  return fates.length === 0 ? '' : `At σ² = ${rounded(sigmaSq)} ${fates.join('; ')}.`;
}
