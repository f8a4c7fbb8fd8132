/** A block of cells that share a key: rows and columns from the first number up to, not including, the second. */
export interface Block {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/**
 * Covers a grid with blocks of equal key, each cell exactly once: runs along rows, and equal runs of rows that touch
 * joined. Cells whose key is `undefined` stay uncovered. One pass over the cells.
 *
 * @param touches whether row `row` lies directly below row `row - 1`.
 * @param adjoins whether column `column` lies directly right of column `column - 1`.
 */
export function mergeCells(
  rowCount: number,
  columnCount: number,
  keyOf: (row: number, column: number) => string | undefined,
  touches: (row: number) => boolean,
  adjoins: (column: number) => boolean,
): Map<string, readonly Block[]> {
  const merged = new Map<string, Block[]>();
  let above = new Map<string, { block: Block; rows: [number, number] }>();
  for (let row = 0; row < rowCount; row++) {
    const here: typeof above = new Map();
    let start = 0;
    let key = keyOf(row, 0);
    for (let column = 1; column <= columnCount; column++) {
      const next = column < columnCount ? keyOf(row, column) : undefined;
      if (column < columnCount && next === key && adjoins(column)) continue;
      if (key !== undefined) {
        const run = `${start}-${column}-${key}`;
        const open = touches(row) ? above.get(run) : undefined;
        if (open !== undefined) {
          open.rows[1] = row + 1;
          here.set(run, open);
        } else {
          const rows: [number, number] = [row, row + 1];
          const block = { rows, columns: [start, column] as const };
          here.set(run, { block, rows });
          const blocks = merged.get(key);
          if (blocks === undefined) merged.set(key, [block]);
          else blocks.push(block);
        }
      }
      start = column;
      key = next;
    }
    above = here;
  }
  return merged;
}
