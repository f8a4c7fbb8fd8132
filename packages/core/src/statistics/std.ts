import { momentsOf } from './moments.ts';

/**
 * The population standard deviation (divisor n, NumPy's ddof = 0): sqrt(Σ (v − mean)² / n).
 *
 * Two passes, so that nothing cancels when the mean is large; NaN for no values, 0 for one. Squares must stay within
 * float64: values of magnitude 1e-150 … 1e150 are safe.
 */
export function std(values: Float64Array): number {
  if (values.length === 0) return NaN;
  const { count, sumOfSquaredDeviations } = momentsOf(values);
  return Math.sqrt(sumOfSquaredDeviations / count);
}
