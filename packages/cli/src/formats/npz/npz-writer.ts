import { methods, statuses, type LayerRecord } from '@initscope/core';
import type { ByteSink } from '../byte-sink.ts';
import { metadataTexts, type FileMetadata } from '../file-metadata.ts';
import type { RecordWriter } from '../writes-records.ts';
import { axesOf, labelOf, text, texts, type Entry } from './network-axes.ts';
import { isOf, NetworkCells } from './network-cells.ts';
import { npyOf } from './npy.ts';
import { npzLayout, type NetworkArrays } from './npz-layout.ts';
import { ZipWriter } from './zip-writer.ts';

/** Writes records as dense arrays for NumPy, a network's once all of its records have come. */
export function npzWriter(sink: ByteSink, metadata: FileMetadata): RecordWriter {
  return new NpzWriter(sink, metadata);
}

interface Current {
  readonly arrays: NetworkArrays;
  readonly cells: NetworkCells;
}

class NpzWriter implements RecordWriter {
  readonly #zip: ZipWriter;
  readonly #metadata: FileMetadata;
  readonly #networks: readonly NetworkArrays[];
  #next = 0;
  #current: Current | null = null;

  constructor(sink: ByteSink, metadata: FileMetadata) {
    this.#zip = new ZipWriter(sink);
    this.#metadata = metadata;
    this.#networks = npzLayout(metadata.spec);
  }

  async write(records: readonly LayerRecord[]): Promise<void> {
    for (const record of records) {
      const { cells } =
        this.#current !== null && isOf(this.#current.arrays, record) ? this.#current : await this.#turnTo(record);
      cells.add(record);
    }
  }

  async end(): Promise<void> {
    await this.#writeCurrent();
    const { schema, version, spec } = metadataTexts(this.#metadata);
    await this.#add(['schema', text(schema)]);
    await this.#add(['version', text(version)]);
    await this.#add(['spec', text(spec)]);
    await this.#add(['statuses', texts(statuses)]);
    await this.#add(['methods', texts(methods)]);
    await this.#add(['networks', texts(this.#networks.map(labelOf))]);
    await this.#zip.end();
  }

  /** Goes on to the network of a record; those between have none. */
  async #turnTo(record: LayerRecord): Promise<Current> {
    await this.#writeCurrent();
    while (this.#next < this.#networks.length) {
      const arrays = this.#networks[this.#next++];
      if (!isOf(arrays, record)) continue;
      this.#current = { arrays, cells: new NetworkCells(arrays) };
      return this.#current;
    }
    throw new RangeError(`a record is of another sweep, or out of order: ${JSON.stringify(record)}`);
  }

  async #writeCurrent(): Promise<void> {
    if (this.#current === null) return;
    const { arrays, cells } = this.#current;
    this.#current = null;
    for (const entry of axesOf(arrays)) await this.#add(entry);
    for (const entry of cells.entries()) await this.#add(entry);
  }

  async #add([name, array]: Entry): Promise<void> {
    await this.#zip.add(`${name}.npy`, npyOf(array));
  }
}
