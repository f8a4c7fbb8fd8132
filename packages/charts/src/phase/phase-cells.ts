import type { PhaseDiagram } from '@initscope/core';
import type { PathMark } from '../drawing/drawing.ts';
import { rectanglePath } from '../drawing/rectangle-path.ts';
import { mergeCells, type Block } from '../heatmap/merge-cells.ts';
import { phaseEdges, type PhaseFrame } from './phase-frame.ts';
import { drawnPhaseValue, type PhaseQuantity } from './phase-quantity.ts';
import type { PhaseScale } from './phase-scale.ts';

/**
 * A diagram's cells: one path for each colour class, one of a neutral ground where there is no value, together covering every cell
 * exactly once; and strokes over those whose variances grow without end.
 */
export function phaseCellMarks(
  { points }: PhaseDiagram,
  frame: PhaseFrame,
  quantity: PhaseQuantity,
  scale: PhaseScale,
): readonly PathMark[] {
  const { plot, sigmaWSq, biasSigmaSq } = frame;
  const columns = phaseEdges(sigmaWSq, plot.x, plot.x + plot.width);
  // From above: the largest σ_b² first.
  const rows = phaseEdges(biasSigmaSq, plot.y + plot.height, plot.y).toReversed();
  const last = biasSigmaSq.length - 1;
  const merge = (keyOf: (row: number, column: number) => string | undefined): [string, string][] =>
    [
      ...mergeCells(
        biasSigmaSq.length,
        sigmaWSq.length,
        (row, column) => keyOf(last - row, column),
        () => true,
        () => true,
      ),
    ].map(([key, blocks]) => [key, pathOf(blocks, columns, rows)]);

  const grounds = merge((row, column) => {
    const value = drawnPhaseValue(quantity, points[row][column]);
    return value === null ? 'dead' : `c${scale.classOf(value)}`;
  });
  const unbounded = merge((row, column) => (points[row][column].phase === 'unbounded' ? 'unbounded' : undefined));
  return [
    ...grounds
      .toSorted(([a], [b]) => classNumber(a) - classNumber(b))
      .map(([className, d]): PathMark => ({ kind: 'path', className: `cells ${className}`, d })),
    ...unbounded.map(([, d]): PathMark => ({ kind: 'path', className: 'cells', d, pattern: 'overflow' })),
  ];
}

function classNumber(className: string): number {
  return className === 'dead' ? Infinity : Number(className.slice(1));
}

function pathOf(blocks: readonly Block[], columns: readonly number[], rows: readonly number[]): string {
  return blocks
    .map((block) =>
      rectanglePath(columns[block.columns[0]], rows[block.rows[0]], columns[block.columns[1]], rows[block.rows[1]]),
    )
    .join('');
}
