/**
 * The median of logarithms, `null` standing for −∞, the log of zero; of an even number of values the mean of the middle
 * two. `null` for no values.
 */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.map((value) => value ?? -Infinity).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const middle = sorted.length / 2;
  const below = sorted[Math.ceil(middle) - 1] ?? -Infinity;
  const above = sorted[Math.floor(middle)] ?? -Infinity;
  return below === -Infinity ? null : (below + above) / 2;
}
