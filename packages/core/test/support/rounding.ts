/** What rounding may do to the mean of up to 250 values of some size: n·u·size is the most. */
export function meanTolerance(size: number): number {
  return 3e-14 * size;
}

/**
 * What rounding may do to Σ (v − mean)² of n values of some size: a relative error of the sum itself, and what an error ε of a
 * mean that it is taken about makes of it, 2ε·Σ|v − mean| + nε².
 */
export function deviationTolerance(sumOfSquaredDeviations: number, n: number, size: number): number {
  const epsilon = meanTolerance(size);
  return 1e-13 * sumOfSquaredDeviations + 4 * epsilon * Math.sqrt(n * sumOfSquaredDeviations) + 4 * n * epsilon ** 2;
}
