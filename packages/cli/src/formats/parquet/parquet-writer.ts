import { crc32, gzipSync } from 'node:zlib';
import type { LayerRecord } from '@initscope/core';
import { keyValuesOf, parquetColumnsOf, schemaElements, type ParquetColumn } from '@initscope/core/record-files';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ByteSink } from '../byte-sink.ts';
import type { FileMetadata } from '../file-metadata.ts';
import type { RecordWriter } from '../writes-records.ts';
import { columnValues, type ColumnValues } from './column-values.ts';

/** A row group has to be in memory as a whole, here and with whoever reads it; smaller ones take more room in the file. */
export const rowsOfGroup = 50_000;

/** Writes records as Parquet, a row group whenever there are enough rows for one. */
export function parquetWriter(sink: ByteSink, metadata: FileMetadata): RecordWriter {
  return new GroupWriter(sink, metadata);
}

class GroupWriter implements RecordWriter {
  readonly #sink: ByteSink;
  readonly #metadata: FileMetadata;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  readonly #groupSums: number[] = [];
  readonly #columns: readonly ParquetColumn[];
  readonly #values: readonly ColumnValues[];
  #rows = 0;

  constructor(sink: ByteSink, metadata: FileMetadata) {
    this.#sink = sink;
    this.#metadata = metadata;
    this.#columns = parquetColumnsOf(metadata.spec);
    this.#values = this.#columns.map((column) => columnValues(column, rowsOfGroup));
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaElements(this.#columns),
      compressors: { GZIP: (bytes) => gzipSync(bytes, { level: 9, memLevel: 9 }) },
      createdBy: `initscope ${metadata.version}`,
    });
  }

  async write(records: readonly LayerRecord[]): Promise<void> {
    for (const record of records) {
      for (const values of this.#values) values.put(this.#rows, record);
      if (++this.#rows === rowsOfGroup) await this.#writeGroup();
    }
  }

  async end(): Promise<void> {
    if (this.#rows > 0) await this.#writeGroup();
    this.#parquet.kvMetadata = keyValuesOf({ metadata: this.#metadata, groupSums: this.#groupSums }, crc32);
    void this.#parquet.finish();
    await this.#empty();
  }

  async #writeGroup(): Promise<void> {
    // What stands before the first group is not of it.
    await this.#empty();
    const rowGroupSize = this.#rows;
    const columnData = this.#columns.map(({ name, encoding, codec }, i) => ({
      name,
      encoding,
      codec,
      data: this.#values[i].first(rowGroupSize),
    }));
    void this.#parquet.write({ columnData, rowGroupSize });
    this.#rows = 0;
    this.#groupSums.push(crc32(this.#bytes.getBytes()));
    await this.#empty();
  }

  /** Hands on a copy of what has been written, for the buffer is filled again: hyparquet-writer would only let it grow. */
  async #empty(): Promise<void> {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    await this.#sink.write(bytes);
  }
}
