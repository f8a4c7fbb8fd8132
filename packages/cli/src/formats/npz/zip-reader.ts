import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { FileProblem } from '@initscope/core/record-files';
import { readBytes } from '../read-bytes.ts';

const inflated = promisify(inflateRaw);

/** Where an entry's bytes stand in a ZIP file, and how to know that they are whole. */
interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

const STORED = 0;
const DEFLATED = 8;

const endRecord = { signature: 0x06054b50, length: 22 };
const directoryEntry = { signature: 0x02014b50, length: 46 };
const localEntry = { signature: 0x04034b50, length: 30 };

/** A comment may follow the record at the end. */
const longestComment = 2 ** 16 - 1;

/** Reads entries of a ZIP file from where they stand: fflate reads one only whole, and looks at no checksum. */
export class ZipReader {
  readonly #file: FileHandle;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(file: FileHandle, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /** @throws FileProblem if it is no ZIP file, or damaged. */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path);
    try {
      return new ZipReader(file, await directoryOf(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of an entry.
   *
   * @param most - more of them are too many.
   * @throws FileProblem if they are missing, or have changed.
   */
  async read(name: string, most: number): Promise<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new FileProblem(`has lost its ${name}`);
    if (entry.size > most) throw new FileProblem(`is damaged: ${name} is longer than it should be`);
    const bytes = await bytesOf(this.#file, entry);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
      throw new FileProblem(`is damaged: ${name} has changed`);
    }
    return bytes;
  }
}

async function directoryOf(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readBytes(file, Math.max(0, size - endRecord.length - longestComment), size);
  const at = lastPlaceOf(tail);
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (start + length > size) throw new FileProblem('is damaged: its directory is not where it says');
  const directory = await readBytes(file, start, start + length);
  const entries = new Map<string, ZipEntry>();
  for (let place = 0; place < length;) {
    const fixed = directory.subarray(place, place + directoryEntry.length);
    if (fixed.length < directoryEntry.length || fixed.readUInt32LE(0) !== directoryEntry.signature) {
      throw new FileProblem('is damaged: its directory has changed');
    }
    const name = directory.toString('utf8', place + fixed.length, place + fixed.length + fixed.readUInt16LE(28));
    entries.set(name, {
      method: fixed.readUInt16LE(10),
      crc: fixed.readUInt32LE(16),
      packed: fixed.readUInt32LE(20),
      size: fixed.readUInt32LE(24),
      start: fixed.readUInt32LE(42),
    });
    place += fixed.length + fixed.readUInt16LE(28) + fixed.readUInt16LE(30) + fixed.readUInt16LE(32);
  }
  return entries;
}

function lastPlaceOf(tail: Buffer): number {
  for (let at = tail.length - endRecord.length; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endRecord.signature) return at;
  }
  throw new FileProblem('is no NPZ file, or only a part of one');
}

async function bytesOf(file: FileHandle, { method, packed, size, start }: ZipEntry): Promise<Buffer> {
  const { size: end } = await file.stat();
  if (start + localEntry.length + packed > end) throw new FileProblem('is damaged: an entry is not where it should be');
  const local = await readBytes(file, start, start + localEntry.length);
  if (local.readUInt32LE(0) !== localEntry.signature) throw new FileProblem('is damaged: an entry has changed');
  const data = start + local.length + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (data + packed > end) throw new FileProblem('is damaged: an entry is not where it should be');
  const bytes = await readBytes(file, data, data + packed);
  if (method === STORED) return bytes;
  if (method !== DEFLATED)
    throw new FileProblem('is packed in a way that initscope does not; numpy.savez_compressed mends it');
  try {
    return await inflated(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new FileProblem('is damaged: an entry has changed');
  }
}
