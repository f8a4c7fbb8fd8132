import { expect } from 'vitest';
import type { LayerStatistics } from '../../src/statistics/layer-statistics.ts';

/** Fails if any figure is NaN or infinite, or if null, status and logarithm tell different stories. */
export function expectFinite(statistics: LayerStatistics): void {
  const { layer, std, log10Std, rmsLog10, mean, zeroFraction, largestLog10, status } = statistics;
  const figures = [layer, std, log10Std, rmsLog10, mean, zeroFraction, largestLog10];
  const told = JSON.stringify({ ...statistics, given: figures.map(String) });
  expect(
    figures.every((figure) => figure === null || Number.isFinite(figure)),
    told,
  ).toBe(true);
  expect(zeroFraction >= 0 && zeroFraction <= 1, told).toBe(true);
  expect(std === null, told).toBe(status === 'overflow' || status === 'underflow');
  expect(log10Std === null, told).toBe(status === 'dead');
  if (status === 'dead') expect(std, told).toBe(0);
}
