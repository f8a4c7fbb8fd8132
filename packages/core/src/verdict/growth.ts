/** One quantity through the layers, in the order in which a signal passes them. */
export interface Course {
  /** Layer numbers: ascending for hidden units, descending for gradients. */
  readonly layers: readonly number[];
  /** log10 of each layer's std; `null` where dead. */
  readonly log10Std: readonly (number | null)[];
  /** log10 of each layer's largest value; `null` where dead. */
  readonly largestLog10: readonly (number | null)[];
}

/**
 * By how many decades the std grows from one layer to the next: the least squares slope of log10 std over the layers that
 * are alive. `null` with fewer than two of them.
 */
export function growthPerLayer({ log10Std }: Pick<Course, 'log10Std'>): number | null {
  const points = log10Std.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  if (points.length < 2) return null;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const variance = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
