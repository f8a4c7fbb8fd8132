import { expect } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { LayerStatistics } from '../../src/statistics/layer-statistics.ts';
import { std } from '../../src/statistics/std.ts';
import { expectWithin } from './closeness.ts';
import { rootMeanSquare } from './oracle.ts';

/** A logarithm near 300 is itself rounded to 5e-14. */
const LOG_ROUNDING = 1e-13;

/**
 * Fails unless every field of a layer's statistics is that of the values, whose own std float64 can hold.
 *
 * @param tolerance - how far std, rms, mean and largest value may lie from theirs, in the values' units, beside what the
 *   summation of them may err by.
 */
export function expectLayer(statistics: LayerStatistics, values: Float64Array, tolerance: number): void {
  const deviation = std(values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const summation = summationOf(values);
  const ofStd = tolerance + summation;
  expectWithin(statistics.std, deviation, ofStd);
  expectWithin(statistics.mean, mean, tolerance + summation);
  expect(statistics.zeroFraction).toBe(values.filter((value) => value === 0).length / values.length);
  expectLog(statistics.rmsLog10, rootMeanSquare(values), tolerance + summation);
  expectLog(statistics.largestLog10, largestOf(values), values.length * tolerance);
  // A std within rounding of 0 has neither a certain logarithm nor a certain status.
  if (deviation > 0 && deviation <= 2 * ofStd) return;
  expectLog(statistics.log10Std, deviation, ofStd);
  expect(statistics.status).toBe(deviation === 0 ? 'dead' : 'ok');
}

/** Below this, products on the way may have left float64; and below that, squares. */
const TINY = 1e-290;
const TINY_SQUARED = 1e-140;

/**
 * Where φ or φ′ is next to nothing, values or their squares leave float64 in the reference, but not in the engine, which carries
 * exponents: is this such a layer?
 */
export function leavesFloat64({ activation }: NetworkSpec, values: Float64Array): boolean {
  if (activationOf(activation).slopes !== undefined) return false;
  return largestOf(values) < TINY_SQUARED || values.some((value) => Math.abs(value) < TINY);
}

/** Fails unless what is certain of such a layer is as it should be: its mean and std, and how many values are 0 at most. */
export function expectTinyLayer(statistics: LayerStatistics, values: Float64Array, tolerance: number): void {
  const within = tolerance + summationOf(values) + TINY_SQUARED;
  expectWithin(statistics.std ?? 0, std(values), within);
  expectWithin(statistics.mean ?? 0, values.reduce((sum, value) => sum + value, 0) / values.length, within);
  const tiny = values.filter((value) => Math.abs(value) < TINY).length;
  expect(statistics.zeroFraction).toBeLessThanOrEqual(tiny / values.length);
}

/** What summation of values in another order may do to their std and mean. */
function summationOf(values: Float64Array): number {
  return values.length * 2 ** -53 * largestOf(values);
}

function largestOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function expectLog(log10: number | null, expected: number, tolerance: number): void {
  if (expected === 0) expect(log10).toBeNull();
  else if (expected > 2 * tolerance) expectWithin(log10, Math.log10(expected), LOG_ROUNDING + tolerance / expected);
}
