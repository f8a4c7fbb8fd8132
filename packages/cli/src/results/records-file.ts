import type { LayerRecord } from '@initscope/core';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { RecordFormat } from '../formats/record-formats.ts';
import { recordWriter, type RecordWriter } from '../formats/record-writer.ts';
import { NewFile } from './new-file.ts';

/** A new file of records. */
export class RecordsFile {
  readonly #file: NewFile;
  readonly #writer: RecordWriter;

  private constructor(file: NewFile, writer: RecordWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  /** @throws UsageError if the place is taken and may not be overwritten, or cannot be written. */
  static async create(
    path: string,
    format: RecordFormat,
    metadata: FileMetadata,
    overwrite: boolean,
  ): Promise<RecordsFile> {
    const file = await NewFile.create(path, overwrite);
    return new RecordsFile(file, recordWriter(format, file, metadata));
  }

  write(records: readonly LayerRecord[]): Promise<void> {
    return this.#writer.write(records);
  }

  /** Takes records as lines of text, where that is the format. */
  async writeText(text: Uint8Array): Promise<void> {
    // What comes before the first of them is the writer's.
    await this.#writer.write([]);
    await this.#file.write(text);
  }

  /** There are no more: all is on the disk. */
  async finish(): Promise<void> {
    await this.#writer.end();
    await this.#file.finish();
  }

  place(): Promise<void> {
    return this.#file.place();
  }

  discard(): Promise<void> {
    return this.#file.discard();
  }
}
