import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { exponentOf, powerOf2 } from '../special/power-of-2.ts';
import type { Moments } from '../statistics/moments.ts';

/** The values of every unit for every column, in panels in a kernel's memory, each times 2^exponent. */
export interface Columns {
  readonly pointer: Pointer;
  readonly rows: number;
  readonly columns: number;
  readonly exponent: number;
  /** The largest |v|, before the power of two. */
  readonly largest: number;
}

/** Running moments: five numbers. */
export const MOMENTS = 5;
/** What the kernel says of last coefficients: four. */
export const TAILS = 4;

/** Beyond 2^±EXPONENT_ROOM values are brought back to about 1, and the rest is carried by the exponent. */
export const EXPONENT_ROOM = 128;

/** Beyond 2^±SQUARE_ROOM sums of squares may leave float64. */
const SQUARE_ROOM = 400;

/** How many float64 so many columns take, the last panel filled up. */
export function panelSize(rows: number, columns: number): number {
  return rows * Math.ceil(columns / 4) * 4;
}

/** Where in panels of so many rows the value of a row and column stands. */
export function panelIndex(rows: number, row: number, column: number): number {
  return ((column >> 2) * rows + row) * 4 + (column % 4);
}

/** Writes a row-major matrix in panels; what fills the last one up is 0. */
export function writePanels(
  kernel: Kernel,
  pointer: Pointer,
  rows: number,
  columns: number,
  values: ArrayLike<number>,
): void {
  const panels = kernel.floats(pointer, panelSize(rows, columns)).fill(0);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) panels[panelIndex(rows, i, j)] = values[i * columns + j];
  }
}

/** Values of a network's input, in panels of their own. */
export function inputColumns(kernel: Kernel, rows: number, columns: number, values: Float64Array): Columns {
  const pointer = kernel.allocate(panelSize(rows, columns));
  writePanels(kernel, pointer, rows, columns, values);
  return { pointer, rows, columns, exponent: 0, largest: 1 };
}

/** Running moments as they stand in the kernel's memory. */
export function readMoments(kernel: Kernel, pointer: Pointer): Moments {
  const [count, mean, sumOfSquaredDeviations, zeros, largest] = kernel.floats(pointer, MOMENTS);
  return { count, mean, sumOfSquaredDeviations, zeros, largest };
}

/** The same numbers with so much taken off their exponent and put into the values; what leaves float64 becomes 0. */
export function shifted(kernel: Kernel, v: Columns, shift: number): Columns {
  const size = panelSize(v.rows, v.columns);
  let largest = v.largest;
  // 2^shift alone may be out of range.
  for (let rest = shift; rest !== 0;) {
    const part = Math.max(-1000, Math.min(1000, rest));
    kernel.functions.scale(v.pointer, size, powerOf2(part));
    largest *= powerOf2(part);
    rest -= part;
  }
  return { ...v, largest, exponent: v.exponent - shift };
}

/** The same numbers, brought back to about 1 where they near the end of float64's range. */
export function settled(kernel: Kernel, v: Columns): Columns {
  // Nothing has no magnitude, and must not pass one on.
  if (v.largest === 0) return { ...v, exponent: 0 };
  const exponent = exponentOf(v.largest);
  return Math.abs(exponent) <= EXPONENT_ROOM ? v : shifted(kernel, v, -exponent);
}

/** Can the squares of such values be summed without leaving float64? */
export function squaresFit(largest: number): boolean {
  return largest === 0 || Math.abs(exponentOf(largest)) <= SQUARE_ROOM;
}
