import type { FooterNotes, GroupNotes } from './row-groups.ts';

/** What a reader of Parquet’s footers finds in one. */
export interface ParquetFooter<Group extends GroupNotes> extends FooterNotes<Group> {
  readonly key_value_metadata?: readonly KeyValue[] | undefined;
  row_groups: Group[];
}

/** A text that a footer holds under a name. */
export interface KeyValue {
  readonly key: string;
  readonly value?: string | undefined;
}

/** What is looked at of what stands before a page. */
export interface PageHeader {
  readonly type: string;
  readonly uncompressed_page_size: number;
  readonly compressed_page_size: number;
  readonly dictionary_page_header?: { readonly num_values: number } | undefined;
  readonly data_page_header_v2?:
    | {
        readonly num_values: number;
        readonly num_nulls: number;
        readonly num_rows: number;
        readonly encoding: string;
        readonly definition_levels_byte_length: number;
        readonly repetition_levels_byte_length: number;
        readonly is_compressed?: boolean | undefined;
      }
    | undefined;
}

/** Unpacks a page, to a size and no further. */
export type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

/** What is decoded by others: the first four by hyparquet, under its own names, and the rest by whatever is at hand. */
export interface ParquetLibrary<Footer> {
  readonly parquetMetadata: (bytes: ArrayBuffer, options: { geoparquet: false }) => Footer;
  readonly parquetHeader: (reader: { view: DataView<ArrayBuffer>; offset: number }) => PageHeader;
  readonly parquetScan: (options: {
    file: { byteLength: number; slice: (start: number, end?: number) => ArrayBuffer };
    metadata: Footer;
    compressors: { GZIP: Unpack; SNAPPY: Unpack };
    geoparquet: false;
    useOffsetIndex: false;
  }) => Promise<{
    readColumn: (of: { column: string; rowStart: number; rowEnd: number }) => Promise<ArrayLike<unknown>>;
  }>;
  /** Fills a page. */
  readonly snappyUncompress: (bytes: Uint8Array, page: Uint8Array) => unknown;
  readonly gunzip: Unpack;
  /** The CRC-32 of bytes, or of a text’s as UTF-8. */
  readonly crc32: (data: Uint8Array | string) => number;
}

/** How pages are unpacked. */
export function unpackers({ gunzip, snappyUncompress }: Pick<ParquetLibrary<never>, 'gunzip' | 'snappyUncompress'>): {
  GZIP: Unpack;
  SNAPPY: Unpack;
} {
  return {
    GZIP: gunzip,
    SNAPPY: (bytes, size) => {
      const page = new Uint8Array(size);
      snappyUncompress(bytes, page);
      return page;
    },
  };
}
