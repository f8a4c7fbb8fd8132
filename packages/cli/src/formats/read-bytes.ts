import type { FileHandle } from 'node:fs/promises';
import { FileProblem } from '@initscope/core/record-files';

/** The bytes of a file from `start` up to `end`. */
export async function readBytes(file: FileHandle, start: number, end: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.from(new ArrayBuffer(end - start));
  for (let filled = 0; filled < bytes.length;) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) throw new FileProblem('is damaged: it ends too early');
    filled += bytesRead;
  }
  return bytes;
}
