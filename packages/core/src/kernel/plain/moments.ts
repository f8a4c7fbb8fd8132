import type { Pointer } from '../kernel-functions.ts';
import type { PlainMemory } from './plain-memory.ts';

/**
 * Adds the first columns of a panel of 4 to running moments: in two passes, the mean first and about the panel's first value,
 * so that nothing cancels and equal values have deviations of exactly 0; then as T. Chan, G. Golub and R. LeVeque merge sets.
 */
export function addPanel(
  { floats }: PlainMemory,
  panel: Pointer,
  rows: number,
  columns: number,
  moments: Pointer,
): void {
  const start = panel / 8;
  const origin = floats[start];
  const sums = [0, 0, 0, 0];
  let zeros = 0;
  let largest = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = floats[start + r * 4 + c];
      sums[c] += value - origin;
      if (value === 0) zeros++;
      const size = Math.abs(value);
      if (size > largest) largest = size;
    }
  }
  const count = rows * columns;
  const mean = origin + total(sums) / count;

  const squares = [0, 0, 0, 0];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const deviation = floats[start + r * 4 + c] - mean;
      squares[c] += deviation * deviation;
    }
  }
  const deviations = total(squares);

  const m = moments / 8;
  const [before, meanBefore, deviationsBefore] = [floats[m], floats[m + 1], floats[m + 2]];
  const after = before + count;
  const difference = mean - meanBefore;
  floats[m] = after;
  floats[m + 1] = before === 0 ? mean : meanBefore + difference * (count / after);
  const between = difference * difference * ((before * count) / after);
  floats[m + 2] = before === 0 ? deviations : deviationsBefore + deviations + between;
  floats[m + 3] += zeros;
  floats[m + 4] = Math.max(floats[m + 4], largest);
}

/** The sum of four lanes in the order in which two vectors of two are added. */
export function total([a, b, c, d]: readonly number[]): number {
  return a + c + (b + d);
}
