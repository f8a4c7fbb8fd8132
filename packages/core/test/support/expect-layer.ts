import { expect } from 'vitest';
import type { LayerStatistics } from '../../src/statistics/layer-statistics.ts';
import { std } from '../../src/statistics/std.ts';
import { expectWithin } from './closeness.ts';
import { rootMeanSquare } from './oracle.ts';

/** A logarithm near 300 is itself rounded to 5e-14. */
const LOG_ROUNDING = 1e-13;

/**
 * Fails unless every field of a layer's statistics is that of the values, whose own std float64 can hold.
 *
 * @param tolerance - how far std, rms, mean and largest value may lie from theirs, in the values' units.
 */
export function expectLayer(statistics: LayerStatistics, values: Float64Array, tolerance: number): void {
  const deviation = std(values);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const summation = values.length * 2 ** -53 * largest;

  expectWithin(statistics.std, deviation, tolerance);
  expectWithin(statistics.mean, mean, tolerance + summation);
  expect(statistics.zeroFraction).toBe(values.filter((value) => value === 0).length / values.length);
  expectLog(statistics.rmsLog10, rootMeanSquare(values), tolerance + summation);
  expectLog(statistics.largestLog10, largest, values.length * tolerance);
  // A std within rounding of 0 has neither a certain logarithm nor a certain status.
  if (deviation > 0 && deviation <= 2 * tolerance) return;
  expectLog(statistics.log10Std, deviation, tolerance);
  expect(statistics.status).toBe(deviation === 0 ? 'dead' : 'ok');
}

function expectLog(log10: number | null, expected: number, tolerance: number): void {
  if (expected === 0) expect(log10).toBeNull();
  else if (expected > 2 * tolerance) expectWithin(log10, Math.log10(expected), LOG_ROUNDING + tolerance / expected);
}
