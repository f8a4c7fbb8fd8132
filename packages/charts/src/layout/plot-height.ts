/** No row is taller than this, in px: a network of one layer is a strip, not a poster. */
const ROW_MAX = 56;

/**
 * A plot's height in px for so many rows: near `target`, less where rows are few, and whole px a row where they are
 * tall enough, so that on any screen all rows are equally high.
 */
export function plotHeight(rowCount: number, target: number): number {
  const row = Math.min(ROW_MAX, target / rowCount);
  return Math.round(rowCount * (row >= 3 ? Math.round(row) : row));
}
