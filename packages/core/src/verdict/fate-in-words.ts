import type { Course } from '../courses/course.ts';
import { precisionFormats, type FormatName } from '../precision/number-format.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { formatLimits } from '../precision/precision-limits.ts';
import { kindOfCourse } from './fate.ts';
import { lossesOfValuesInWords } from './losses.ts';
import { movementInWords } from './movement.ts';
import { subjects } from './subjects.ts';
import { livePoints, trendOf } from './trend.ts';

/** What becomes of a quantity, and which of these formats lose it: "hidden units grow ×6.2 a layer, and float32 overflows at layer 49". */
export function fateInWords(quantity: Quantity, course: Course, formats: readonly FormatName[]): string {
  const trend = trendOf(livePoints(course));
  const movement = `${subjects[quantity]} ${movementInWords(quantity, kindOfCourse(course, trend), trend)}`;
  const limits = precisionFormats
    .filter(({ name }) => formats.includes(name))
    .map((each) => formatLimits(course, each, 1));
  const losses = lossesOfValuesInWords(limits);
  return losses === '' ? movement : `${movement}, and ${losses}`;
}
