import type { LayerRecord } from '../../sweep/records.ts';
import { checkedRecord, type Cells } from '../checked-record.ts';
import { FileProblem } from '../file-problem.ts';

/**
 * The records of some rows of a row group, from `start` up to `end`.
 *
 * @param before - how many rows stand before the group in the file.
 * @throws FileProblem naming the first row that is no record.
 */
export function recordsOfRows(
  cellsAt: (row: number) => Cells,
  start: number,
  end: number,
  before: number,
): LayerRecord[] {
  return Array.from({ length: end - start }, (_, i) => {
    try {
      return checkedRecord(cellsAt(start + i));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      throw new FileProblem(`row ${before + start + i + 1}: ${error.message}`);
    }
  });
}

/** A float32 of a number of six digits, as that number; anything else as it is. */
export function sixDigits(value: unknown): unknown {
  return typeof value !== 'number' || Object.is(value, -0) ? value : Number(value.toPrecision(6));
}
