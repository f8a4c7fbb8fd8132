/** A way to keep records. */
export type RecordFormat = 'csv' | 'ndjson' | 'parquet' | 'npz';

/** Every {@link RecordFormat}. */
export const recordFormats: readonly RecordFormat[] = ['csv', 'ndjson', 'parquet', 'npz'];

/** A {@link RecordFormat} of lines of text, which hold records and nothing else. */
export type TextFormat = Extract<RecordFormat, 'csv' | 'ndjson'>;

/** What a file of each format does not tell of a sweep's records, for --help. */
export const whatFormatsDrop: Readonly<Record<RecordFormat, string>> = {
  csv: "the spec and initscope's version, and which cells are numbers",
  ndjson: "the spec and initscope's version",
  parquet: 'nothing',
  npz: 'nothing',
};
