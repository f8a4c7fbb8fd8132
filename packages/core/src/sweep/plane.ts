import type { Quantity } from '../propagation/quantity.ts';
import type { Status } from '../statistics/status.ts';

/** One quantity over layer × σ²: what a heatmap shows. Indexed `[row][column]` = `[layer][σ²]`. */
export interface Plane {
  readonly quantity: Quantity;
  /** Weight variances σ², ascending: the columns. */
  readonly sigmaSq: readonly number[];
  /** Layer numbers, ascending: the rows. */
  readonly layers: readonly number[];
  /** log10 of the standard deviation, the median over seeds; `null` where that is dead. */
  readonly log10Std: readonly (readonly (number | null)[])[];
  /** log10 of the largest value's size, the median over seeds: what a number format must hold; `null` where dead. */
  readonly largestLog10: readonly (readonly (number | null)[])[];
  /** What becomes of that standard deviation in float64. */
  readonly status: readonly (readonly Status[])[];
}
