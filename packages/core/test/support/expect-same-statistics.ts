import { expect } from 'vitest';
import type { LayerStatistics } from '../../src/statistics/layer-statistics.ts';

interface Tolerances {
  /** Of std and rms, relative, and of the mean as a part of the rms. */
  readonly relative: number;
  /** Of log10 of the largest value, which nodes only come close to. */
  readonly largest?: number;
}

/** Fails unless two methods say the same of a layer, whether float64 holds its numbers or not. */
export function expectSameStatistics(
  actual: LayerStatistics,
  expected: LayerStatistics,
  { relative, largest = relative }: Tolerances,
  what = '',
): void {
  const told = `${what} of layer ${expected.layer}: ${JSON.stringify(actual)} and ${JSON.stringify(expected)}`;
  expect(actual.layer, told).toBe(expected.layer);
  expect(actual.zeroFraction, told).toBe(expected.zeroFraction);
  // A std that is nothing beside the rms is rounding's.
  const rms = expected.rmsLog10 ?? -Infinity;
  const isNoise = (log: number | null): boolean => (log ?? -Infinity) <= rms + Math.log10(relative);
  if (!isNoise(expected.log10Std) || !isNoise(actual.log10Std)) {
    expect(actual.status, told).toBe(expected.status);
    // The std is as certain as the values are beside it.
    expectSameLog(actual.log10Std, expected.log10Std, relative * 10 ** (rms - (expected.log10Std ?? rms)), told);
  }
  expectSameLog(actual.rmsLog10, expected.rmsLog10, relative, told);
  expectSameLog(actual.largestLog10, expected.largestLog10, largest * Math.LN10, told);
  if (expected.mean !== null && actual.mean !== null) {
    const difference = Math.abs(actual.mean - expected.mean);
    if (difference > relative * 10 ** rms) expect.fail(`means differ by ${difference}: ${told}`);
  }
}

/** A logarithm of base 10 is itself rounded to a unit in its last place or two. */
function expectSameLog(actual: number | null, expected: number | null, relative: number, told: string): void {
  if (expected === null || actual === null) {
    expect(actual, told).toBe(expected);
    return;
  }
  const tolerance = relative / Math.LN10 + 2 ** -51 * Math.abs(expected);
  const difference = Math.abs(actual - expected);
  if (!(difference <= tolerance)) expect.fail(`logarithms differ by ${difference}, more than ${tolerance}: ${told}`);
}
