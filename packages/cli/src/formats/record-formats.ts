/** A way to write records as text. */
export type RecordFormat = 'csv' | 'ndjson';

/** Every {@link RecordFormat}. */
export const recordFormats: readonly RecordFormat[] = ['csv', 'ndjson'];
