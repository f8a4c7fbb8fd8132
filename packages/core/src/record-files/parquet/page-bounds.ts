import { FileProblem } from '../file-problem.ts';
import type { ParquetColumn } from './parquet-columns.ts';
import { unpackers, type PageHeader, type ParquetLibrary, type Unpack } from './parquet-library.ts';
import { assertRuns } from './run-bounds.ts';
import { endOfStruct } from './thrift-bounds.ts';

type PageLibrary = Pick<ParquetLibrary<never>, 'parquetHeader' | 'gunzip' | 'snappyUncompress'>;

/**
 * Checks that the pages of a column in a row group are as large as they say, and hold as many values as it has rows: hyparquet makes
 * room for whatever a page asks for.
 *
 * @throws FileProblem if they do not.
 */
export function assertPages(
  bytes: Uint8Array<ArrayBuffer>,
  column: ParquetColumn,
  rows: number,
  library: PageLibrary,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  for (let at = 0; at < bytes.length;) {
    endOfStruct(bytes, at);
    const reader = { view, offset: at };
    const header = library.parquetHeader(reader);
    const { compressed_page_size: size, uncompressed_page_size: unpacked } = header;
    assertWithin(size, bytes.length - reader.offset);
    assertWithin(unpacked, largestPage(rows));
    at = reader.offset + size;
    seen += valuesOf(header, bytes.subarray(reader.offset, at), column, rows - seen, library);
  }
  if (seen !== rows) throw new FileProblem(`is damaged: a column has ${seen} values for ${rows} rows`);
}

/** Eight bytes a value, and names of a few hundred characters in dictionaries. */
function largestPage(rows: number): number {
  return 16 * rows + (1 << 20);
}

/** How many values a page holds, of which there may be `most`. */
function valuesOf(
  header: PageHeader,
  body: Uint8Array,
  column: ParquetColumn,
  most: number,
  library: PageLibrary,
): number {
  const { dictionary_page_header: dictionary, data_page_header_v2: data } = header;
  if (header.type === 'DICTIONARY_PAGE' && dictionary !== undefined) {
    assertWithin(dictionary.num_values, most);
    return 0;
  }
  if (header.type !== 'DATA_PAGE_V2' || data === undefined || data.encoding !== column.encoding) {
    throw new FileProblem("is damaged: it has pages that are not initscope's");
  }
  const { num_values: values, num_nulls: nulls, definition_levels_byte_length: levels } = data;
  assertWithin(values, most);
  assertWithin(nulls, values);
  assertWithin(levels, body.length);
  const isOptional = column.element.repetition_type === 'OPTIONAL';
  const isFlat = data.num_rows === values && data.repetition_levels_byte_length === 0 && data.is_compressed === true;
  if (values === 0 || !isFlat || (!isOptional && levels + nulls > 0)) {
    throw new FileProblem('is damaged: a page contradicts itself');
  }
  if (isOptional) assertRuns(body.subarray(0, levels), 1, values);
  if (column.encoding === 'RLE_DICTIONARY') {
    const unpack = unpackers(library)[column.codec];
    assertIndexes(body.subarray(levels), header.uncompressed_page_size - levels, unpack, values - nulls);
  }
  return values;
}

function assertIndexes(packed: Uint8Array, size: number, unpack: Unpack, count: number): void {
  assertWithin(size, Infinity);
  const page = unpack(packed, size);
  assertRuns(page.subarray(1), page[0] ?? 0, count);
}

function assertWithin(value: unknown, most: number): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return;
  throw new FileProblem('is damaged: a page is not as large as it says');
}
