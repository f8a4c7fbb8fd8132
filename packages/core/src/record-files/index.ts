// What reading and writing files of records is made of without a file, for the command line and for browsers.

export { checkedRecord, type Cells, type MutableCells } from './checked-record.ts';
export { CsvRows } from './csv-rows.ts';
export {
  metadataTexts,
  parseMetadata,
  recordsSchema,
  type FileMetadata,
  type FoundTexts,
  type MetadataTexts,
  type ReaderInWords,
} from './file-metadata.ts';
export { FileProblem } from './file-problem.ts';
export { recordsOfJsonLines } from './json-lines.ts';
export { LineBlocks, type BlockOfLines } from './line-blocks.ts';

export { keyValuesOf, type FooterTexts } from './parquet/footer-texts.ts';
export {
  parquetColumnsOf,
  schemaElements,
  type Kind,
  type ParquetColumn,
  type ParquetElement,
} from './parquet/parquet-columns.ts';
export type { KeyValue, PageHeader, ParquetFooter, ParquetLibrary, Unpack } from './parquet/parquet-library.ts';
export { readParquetFooter, type HasBytes, type RecordsFooter, type SummedGroup } from './parquet/read-footer.ts';
export { readParquetGroup } from './parquet/read-group.ts';
export { recordsOfRows, sixDigits } from './parquet/records-of-rows.ts';
export type { ChunkNotes, FooterNotes, GroupNotes, GroupPlace } from './parquet/row-groups.ts';
