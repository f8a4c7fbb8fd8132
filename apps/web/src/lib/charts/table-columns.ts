/**
 * Which columns of σ² a table shows, by index: every fifth, the last, and the one nearest to the critical σ². As many as
 * one can read; a sweep has dozens.
 */
export function tableColumns(sigmaSq: readonly number[], critical: number | undefined): readonly number[] {
  const columns = new Set(sigmaSq.keys().filter((index) => index % 5 === 0 || index === sigmaSq.length - 1));
  if (critical !== undefined) columns.add(nearest(sigmaSq, critical));
  return [...columns].toSorted((a, b) => a - b);
}

/** The index of the value nearest to a target, as a ratio. */
export function nearest(values: readonly number[], target: number): number {
  const distances = values.map((value) => Math.abs(Math.log(value / target)));
  return distances.indexOf(Math.min(...distances));
}
