// What reading and writing files of records is made of without a file, for the command line and for browsers.

export { checkedRecord, type Cells, type MutableCells } from './checked-record.ts';
export { CsvRows } from './csv-rows.ts';
export { FileProblem } from './file-problem.ts';
export { recordsOfJsonLines } from './json-lines.ts';
export { LineBlocks, type BlockOfLines } from './line-blocks.ts';

export {
  parquetColumnsOf,
  schemaElements,
  type Kind,
  type ParquetColumn,
  type ParquetElement,
} from './parquet/parquet-columns.ts';
export {
  rowGroupsOf,
  type ChunkNotes,
  type FooterNotes,
  type GroupNotes,
  type GroupPlace,
} from './parquet/row-groups.ts';
export { endOfStruct } from './parquet/thrift-bounds.ts';
