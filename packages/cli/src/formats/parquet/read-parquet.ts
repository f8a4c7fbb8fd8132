import { open, type FileHandle } from 'node:fs/promises';
import type { LayerRecord } from '@initscope/core';
import {
  readParquetFooter,
  readParquetGroup,
  recordsOfRows,
  sixDigits,
  type Cells,
  type HasBytes,
  type MutableCells,
  type ParquetColumn,
  type RecordsFooter,
} from '@initscope/core/record-files';
import type { FileMetaData, RowGroup } from 'hyparquet';
import { reader } from '../file-metadata.ts';
import type { HoldsRecords } from '../holds-records.ts';
import { readBytes } from '../read-bytes.ts';
import { columnRoom, type ColumnRoom } from './column-room.ts';
import { parquetLibrary } from './parquet-library.ts';

type Footer = RecordsFooter<RowGroup, FileMetaData>;

/** Reads records from Parquet as initscope writes it, a row group at a time. */
export async function openParquet(path: string): Promise<HoldsRecords> {
  const footer = await withFile(path, (file) =>
    readParquetFooter<RowGroup, FileMetaData>(file, parquetLibrary, reader),
  );
  return { metadata: footer.metadata, records: () => records(path, footer) };
}

async function withFile<Value>(path: string, read: (file: HasBytes) => Promise<Value>): Promise<Value> {
  const file = await open(path);
  try {
    return await read(await bytesOf(file));
  } finally {
    await file.close();
  }
}

async function bytesOf(file: FileHandle): Promise<HasBytes> {
  const { size } = await file.stat();
  return { size, read: (start, end) => readBytes(file, start, end) };
}

/** Objects for all rows of a group at once would take more memory than the group. */
const batch = 10_000;

async function* records(path: string, footer: Footer): AsyncGenerator<LayerRecord[]> {
  const most = Math.max(0, ...footer.groups.map(({ rows }) => rows));
  const rooms = footer.columns.map((column) => columnRoom(column, most));
  const cellsAt = cellReader(footer.columns, rooms);
  let before = 0;
  for (const group of footer.groups) {
    const rowsBefore = before;
    await withFile(path, (file) =>
      readParquetGroup(file, footer, group, rowsBefore, parquetLibrary, (values, i) => {
        rooms[i].fill(values);
      }),
    );
    for (let start = 0; start < group.rows; start += batch) {
      yield recordsOfRows(cellsAt, start, Math.min(start + batch, group.rows), before);
    }
    before += group.rows;
  }
}

/** Reads rows, each into the same cells: a million new objects of them would be as many too many. */
function cellReader(columns: readonly ParquetColumn[], rooms: readonly ColumnRoom[]): (row: number) => Cells {
  const cells: MutableCells = {};
  return (row) => {
    for (let i = 0; i < columns.length; i++) cells[columns[i].name] = rooms[i].at(row);
    cells.largest_log10 = sixDigits(cells.largest_log10);
    return cells;
  };
}
