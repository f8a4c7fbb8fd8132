import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayerRecord, SweepSpec } from '@initscope/core';
import type { FileMetadata } from '../../src/formats/file-metadata.ts';
import { openRecords } from '../../src/formats/read-records.ts';
import type { RecordFormat } from '../../src/formats/record-formats.ts';
import { recordWriter } from '../../src/formats/record-writer.ts';

export function metadataOf(spec: SweepSpec): FileMetadata {
  return { schema: 'initscope/records@1', version: '1.2.3', spec };
}

/** A file's bytes, its records written so many at a time. */
export async function bytesOf(
  format: RecordFormat,
  spec: SweepSpec,
  records: readonly LayerRecord[],
  atOnce: number = records.length,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = {
    write: async (bytes: Uint8Array) => {
      chunks.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      await Promise.resolve();
    },
  };
  const writer = recordWriter(format, sink, metadataOf(spec));
  for (let start = 0; start < records.length; start += atOnce) await writer.write(records.slice(start, start + atOnce));
  await writer.end();
  return Buffer.concat(chunks);
}

/** Writes a file into a folder, and says where. */
export async function fileOf(
  folder: string,
  format: RecordFormat,
  spec: SweepSpec,
  records: readonly LayerRecord[],
): Promise<string> {
  return placed(folder, format, await bytesOf(format, spec, records));
}

export async function placed(folder: string, format: RecordFormat, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `records.${format}`);
  await writeFile(path, bytes);
  return path;
}

/** Every record of a file. */
export async function recordsIn(path: string): Promise<LayerRecord[]> {
  const all: LayerRecord[] = [];
  for await (const some of (await openRecords(path)).records()) all.push(...some);
  return all;
}

/** A text file with some of its text replaced. */
export async function replaceIn(path: string, found: string | RegExp, by: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(found, by));
}
