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

/** Whatever a decoder stumbles over, it is the file that is to blame. */
export function damagedUnless<Value>(decode: () => Value): Value {
  try {
    return decode();
  } catch (error) {
    throw asDamage(error);
  }
}

/** What a decoder says would help nobody: it says where it was lost, and not where the file is wrong. */
export function asDamage(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  return new FileProblem('is damaged, or not as initscope writes it');
}
