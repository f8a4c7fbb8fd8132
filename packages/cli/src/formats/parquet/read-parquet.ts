import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { LayerRecord } from '@initscope/core';
import { checkedRecord, FileProblem, type MutableCells, type ParquetColumn } from '@initscope/core/record-files';
import type { HoldsRecords } from '../holds-records.ts';
import { columnRoom, type ColumnRoom } from './column-room.ts';
import { decodeGroup } from './decode-group.ts';
import { readBytes } from '../read-bytes.ts';
import { readFooter, type Footer } from './read-footer.ts';

/** Reads records from Parquet as initscope writes it, a row group at a time. */
export async function openParquet(path: string): Promise<HoldsRecords> {
  const footer = await withFile(path, readFooter);
  return { metadata: footer.metadata, records: () => records(path, footer) };
}

async function withFile<Value>(path: string, read: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

/** Objects for all rows of a group at once would take more memory than the group. */
const batch = 10_000;

async function* records(path: string, footer: Footer): AsyncGenerator<LayerRecord[]> {
  const most = Math.max(0, ...footer.groups.map(({ rows }) => rows));
  const rooms = footer.columns.map((column) => columnRoom(column, most));
  const read = rowReader(footer.columns, rooms);
  let before = 0;
  for (const group of footer.groups) {
    const bytes = await withFile(path, (file) => readBytes(file, group.start, group.end));
    if (crc32(bytes) !== group.sum) {
      throw new FileProblem(`is damaged: its rows from ${before + 1} to ${before + group.rows} have changed`);
    }
    await decodeGroup(footer, group, bytes, rooms);
    for (let start = 0; start < group.rows; start += batch) {
      yield recordsIn(read, start, Math.min(batch, group.rows - start), before);
    }
    before += group.rows;
  }
}

/** Reads rows, each into the same cells: a million new objects of them would be as many too many. */
function rowReader(columns: readonly ParquetColumn[], rooms: readonly ColumnRoom[]): (row: number) => LayerRecord {
  const cells: MutableCells = {};
  return (row) => {
    for (let i = 0; i < columns.length; i++) cells[columns[i].name] = rooms[i].at(row);
    if (typeof cells.largest_log10 === 'number') cells.largest_log10 = sixDigits(cells.largest_log10);
    return checkedRecord(cells);
  };
}

/** Some rows of a row group, before which there are `before` in the file. */
function recordsIn(read: (row: number) => LayerRecord, start: number, count: number, before: number): LayerRecord[] {
  return Array.from({ length: count }, (_, i) => {
    try {
      return read(start + i);
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
