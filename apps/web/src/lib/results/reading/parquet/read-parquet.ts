import type { LayerRecord } from '@initscope/core';
import type { DecodedArray } from 'hyparquet';
import { checkedRecord, type MutableCells } from '../checked-record.ts';
import { crc32 } from '../crc32.ts';
import { FileProblem } from '../file-problem.ts';
import { readBytes } from '../read-bytes.ts';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { decodeGroup } from './decode-group.ts';
import { parquetColumns } from './parquet-columns.ts';
import { readFooter, type Footer } from './read-footer.ts';

/** Reads records from Parquet as initscope writes it, a row group at a time. */
export async function openParquet(file: Blob): Promise<HoldsRecords> {
  const footer = await readFooter(file);
  const count = footer.groups.reduce((sum, { rows }) => sum + rows, 0);
  return { metadata: footer.metadata, count, batches: () => batches(file, footer) };
}

/** Objects for all rows of a group at once would take more memory than the group. */
const most = 10_000;

async function* batches(file: Blob, footer: Footer): AsyncGenerator<RecordBatch> {
  let before = 0;
  for (const group of footer.groups) {
    const bytes = await readBytes(file, group.start, group.end);
    if (crc32(bytes) !== group.sum) {
      throw new FileProblem(`is damaged: its rows from ${before + 1} to ${before + group.rows} have changed`);
    }
    const columns = await decodeGroup(footer, group, bytes);
    for (let start = 0; start < group.rows; start += most) {
      const end = Math.min(start + most, group.rows);
      yield {
        records: recordsIn(columns, start, end, before),
        bytes: group.start + ((group.end - group.start) * end) / group.rows,
      };
    }
    before += group.rows;
  }
}

/** Some rows of a row group, before which there are `before` in the file. */
function recordsIn(columns: readonly DecodedArray[], start: number, end: number, before: number): LayerRecord[] {
  const cells: MutableCells = {};
  return Array.from({ length: end - start }, (_, i) => {
    for (const [at, { name }] of parquetColumns.entries()) cells[name] = columns[at][start + i] ?? null;
    if (typeof cells.largest_log10 === 'number') cells.largest_log10 = sixDigits(cells.largest_log10);
    try {
      return checkedRecord(cells);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      throw new FileProblem(`row ${before + start + i + 1}: ${error.message}`);
    }
  });
}

/** A float32 of a number of six digits, as that number. */
function sixDigits(value: number): number {
  return Object.is(value, -0) ? value : Number(value.toPrecision(6));
}
