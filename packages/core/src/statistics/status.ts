/**
 * What became of a layer's standard deviation in float64.
 *
 * - `ok`: it is a normal float64.
 * - `dead`: it is exactly 0, because every value in the layer is the same (for ReLU: all zero; for gradients behind a tanh
 *   also where every unit is so saturated, |f| > 372, that φ′ itself is below float64).
 * - `underflow`: it is below 2^−1022, the smallest normal float64.
 * - `overflow`: it is above the largest float64, about 1.8e308.
 *
 * Under `underflow` and `overflow` the value itself is `null` and its finite log10 stands beside it.
 */
export type Status = 'ok' | 'dead' | 'underflow' | 'overflow';

/** Every {@link Status}, in the order that the documentation lists them. */
export const statuses: readonly Status[] = ['ok', 'dead', 'underflow', 'overflow'];

const LOG10_OF_LARGEST = Math.log10(Number.MAX_VALUE);
const LOG10_OF_SMALLEST_NORMAL = -1022 * Math.log10(2);

/** The status of a standard deviation known by its log10, `null` for a std of 0. */
export function statusOfLog10(log10Std: number | null): Status {
  if (log10Std === null) return 'dead';
  if (log10Std > LOG10_OF_LARGEST) return 'overflow';
  return log10Std < LOG10_OF_SMALLEST_NORMAL ? 'underflow' : 'ok';
}
