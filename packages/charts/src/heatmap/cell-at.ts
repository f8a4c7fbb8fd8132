import type { Panel } from './panel.ts';

/** One cell of a panel. */
export interface CellReference {
  readonly panel: Panel;
  /** Row of the plane. */
  readonly row: number;
  /** Column of the plane. */
  readonly column: number;
  readonly layer: number;
  readonly sigmaSq: number;
}

/** The cell under a point of the drawing (px), if any: for reading a value under the pointer. */
export function cellAt(panels: readonly Panel[], x: number, y: number): CellReference | undefined {
  for (const panel of panels) {
    const column = panel.columns.findIndex(([left, right]) => x >= left && x < right);
    const row = panel.rows.findIndex(([top, bottom]) => y >= top && y < bottom);
    if (row >= 0 && column >= 0)
      return { panel, row, column, layer: panel.layers[row], sigmaSq: panel.sigmaSq[column] };
  }
  return undefined;
}
