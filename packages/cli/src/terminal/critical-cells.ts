import type { CriticalLinePoint, PhaseDiagram } from '@initscope/core';

/** Is the cell of a row and a column, both numbered as drawn, on the critical line? */
export type OnLine = (row: number, column: number) => boolean;

/**
 * The cells that the critical line passes through, of the rows and columns that are drawn: where cells on either side are ordered and
 * chaotic, and where the line itself has a point in one. ReLU's has no more than that.
 */
export function criticalCells(
  { points, criticalLine, sigmaWSq, biasSigmaSq }: PhaseDiagram,
  rows: readonly number[],
  columns: readonly number[],
): OnLine {
  const marked = new Set<string>();
  const at = (row: number, column: number) => points[rows[row]][columns[column]];
  const mark = (row: number, column: number): void => void marked.add(`${row} ${column}`);
  const compare = (row: number, column: number, otherRow: number, otherColumn: number): void => {
    if (otherRow >= rows.length || otherColumn >= columns.length) return;
    const [here, there] = [at(row, column), at(otherRow, otherColumn)];
    const phases = new Set([here.phase, there.phase]);
    if (!phases.has('ordered') || !phases.has('chaotic')) return;
    if (Math.abs(Math.log(here.chi1)) <= Math.abs(Math.log(there.chi1))) mark(row, column);
    else mark(otherRow, otherColumn);
  };
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      if (at(row, column).phase === 'critical') mark(row, column);
      compare(row, column, row, column + 1);
      compare(row, column, row + 1, column);
    }
  }
  const [weights, biases] = [columns.map((column) => sigmaWSq[column]), rows.map((row) => biasSigmaSq[row])];
  for (const [start, end] of pieces(criticalLine)) {
    // So many steps that none jumps over a cell.
    const steps = 1 + 2 * Math.max(rows.length, columns.length);
    for (let step = 0; step <= steps; step++) {
      const between = (from: number, to: number): number => from + (to - from) * (step / steps);
      const row = cellOf(biases, between(start.biasSigmaSq, end.biasSigmaSq));
      const column = cellOf(weights, between(start.sigmaWSq, end.sigmaWSq));
      if (row !== null && column !== null) mark(row, column);
    }
  }
  return (row, column) => marked.has(`${row} ${column}`);
}

/** The line as straight pieces, from each point to the next; a point far from the next one in q* is a piece by itself. */
function pieces(line: readonly CriticalLinePoint[]): [CriticalLinePoint, CriticalLinePoint][] {
  return line.map((point, i) => {
    const next = line.at(i + 1);
    const isNear = next !== undefined && next.qStar <= Math.max(1.3 * point.qStar, 1e-5);
    return [point, isNear ? next : point];
  });
}

/** The place of the value next to this one on an axis; `null` beyond its ends. */
function cellOf(axis: readonly number[], value: number): number | null {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  if (value < Math.min(first, last) || value > Math.max(first, last)) return null;
  let nearest = 0;
  for (let i = 1; i < axis.length; i++) if (Math.abs(axis[i] - value) < Math.abs(axis[nearest] - value)) nearest = i;
  return nearest;
}
