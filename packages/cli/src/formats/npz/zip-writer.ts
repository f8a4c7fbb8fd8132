import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { ByteSink } from '../byte-sink.ts';

const deflated = promisify(deflateRaw);

/** The number of deflate among a ZIP file's ways to pack. */
const DEFLATE = 8;

/** Noting when it was written would make every file of the same records another. */
const mtime = new Date(1980, 0, 1);

/** Writes a ZIP file, an entry after another. fflate makes the file; zlib packs an entry several times as fast as it would. */
export class ZipWriter {
  readonly #sink: ByteSink;
  readonly #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.#chunks.push(chunk);
  });

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  async add(filename: string, bytes: Uint8Array): Promise<void> {
    const packed = await deflated(bytes);
    const entry: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: DEFLATE, mtime };
    this.#zip.add(entry);
    entry.ondata?.(null, packed, true);
    await this.#empty();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#empty();
  }

  async #empty(): Promise<void> {
    for (const chunk of this.#chunks.splice(0)) await this.#sink.write(chunk);
  }
}
