import { FileProblem } from '@initscope/core/record-files';

/** The bytes of a file from `start` up to `end`. @throws FileProblem if it has none there. */
export async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  if (bytes.length < end - start) throw new FileProblem('is damaged: it ends too early');
  return bytes;
}

/** What a decoder says would help nobody: it says where it was lost, and not where the file is wrong. */
export function asDamage(error: unknown): FileProblem {
  return error instanceof FileProblem ? error : new FileProblem('is damaged, or not as initscope writes it');
}
