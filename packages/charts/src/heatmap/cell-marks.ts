import type { HeatmapPlane } from './heatmap-plane.ts';
import type { DivergingScale } from '../colour/diverging-scale.ts';
import type { PathMark } from '../drawing/drawing.ts';
import { rectanglePath } from '../drawing/rectangle-path.ts';
import { markedStatuses, type MarkedStatus } from '../format/words.ts';
import { mergeCells, type Block } from './merge-cells.ts';

/** Where a row of cells lies: its top and bottom, in px. */
export type RowSpan = readonly [top: number, bottom: number];

/** Where a column of cells lies: its left and right, in px. */
export type ColumnSpan = readonly [left: number, right: number];

/** What a cell counts as: a cell without a number is dead, whatever else is said of it. */
export function cellStatus(plane: HeatmapPlane, row: number, column: number): HeatmapPlane['status'][number][number] {
  return plane.log10Std[row][column] === null ? 'dead' : plane.status[row][column];
}

/** The statuses other than `ok` that occur in any of the planes, in the legend's order. */
export function statusesOf(planes: readonly HeatmapPlane[]): readonly MarkedStatus[] {
  const found = new Set<string>();
  for (const plane of planes) {
    plane.layers.forEach((_, row) => plane.sigmaSq.forEach((_, column) => found.add(cellStatus(plane, row, column))));
  }
  return markedStatuses.filter((status) => found.has(status));
}

/**
 * A plane's cells: one path per colour class (`c0` … `c40`) and one for the dead, which together cover every cell
 * exactly once; on top, one path per status that occurs, filled with its pattern.
 */
export function cellMarks(
  plane: HeatmapPlane,
  scale: DivergingScale,
  columns: readonly ColumnSpan[],
  rows: readonly RowSpan[],
): readonly PathMark[] {
  const merge = (keyOf: (row: number, column: number) => string | undefined): [string, string][] =>
    [
      ...mergeCells(
        rows.length,
        columns.length,
        keyOf,
        (row) => row > 0 && rows[row - 1][1] === rows[row][0],
        (column) => columns[column - 1][1] === columns[column][0],
      ),
    ].map(([key, blocks]) => [key, pathOf(blocks, columns, rows)]);

  const grounds = merge((row, column) => {
    const value = plane.log10Std[row][column];
    return value === null || plane.status[row][column] === 'dead' ? 'dead' : `c${scale.classOf(value)}`;
  });
  const overlays = new Map(
    merge((row, column) => {
      const status = cellStatus(plane, row, column);
      return status === 'ok' ? undefined : status;
    }),
  );
  return [
    ...grounds
      .toSorted(([a], [b]) => classNumber(a) - classNumber(b))
      .map(([className, d]): PathMark => ({ kind: 'path', className: `cells ${className}`, d })),
    ...markedStatuses.flatMap((pattern): PathMark[] => {
      const d = overlays.get(pattern);
      return d === undefined ? [] : [{ kind: 'path', className: 'cells', d, pattern }];
    }),
  ];
}

function classNumber(className: string): number {
  return className === 'dead' ? Infinity : Number(className.slice(1));
}

function pathOf(blocks: readonly Block[], columns: readonly ColumnSpan[], rows: readonly RowSpan[]): string {
  return blocks
    .map((block) =>
      rectanglePath(
        columns[block.columns[0]][0],
        rows[block.rows[0]][0],
        columns[block.columns[1] - 1][1],
        rows[block.rows[1] - 1][1],
      ),
    )
    .join('');
}
