import type { ProfileSeries } from './profile-series.ts';

/** The least and the greatest log10 std of an axis, both whole. */
export type DecadeDomain = readonly [low: number, high: number];

/**
 * The decades that hold all of the series, theory and each seed included, and "unchanged" (0) with a decade on either side. Its ends are round, so
 * that an axis stays where it is while the numbers move a little.
 */
export function decadeDomain(series: readonly ProfileSeries[]): DecadeDomain {
  let least = 0;
  let greatest = 0;
  for (const { log10Std, theory, seeds = [] } of series) {
    const { line = [], low = [], high = [], median = [] } = theory ?? {};
    for (const values of [log10Std, line, low, high, median, ...seeds]) {
      for (const value of values) {
        least = Math.min(least, value ?? 0);
        greatest = Math.max(greatest, value ?? 0);
      }
    }
  }
  return [-roundedUp(-least), roundedUp(greatest)];
}

/** 1, 2, 3, 5, 10, 20, 30, 50, … */
function roundedUp(decades: number): number {
  let scale = 1;
  while (scale * 10 < decades) scale *= 10;
  return [1, 2, 3, 5].map((digit) => digit * scale).find((end) => end >= decades) ?? 10 * scale;
}

/** Whole exponents for ticks, ascending, 0 among them, at most `most` of them but for 0 itself. */
export function decadeTicks([low, high]: DecadeDomain, most: number): readonly number[] {
  const step = tickStep((high - low) / Math.max(1, most));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step + 0);
}

function tickStep(least: number): number {
  let scale = 1;
  while (scale * 10 < least) scale *= 10;
  return [1, 2, 5].map((digit) => digit * scale).find((step) => step >= least) ?? 10 * scale;
}
