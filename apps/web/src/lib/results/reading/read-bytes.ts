import { FileProblem } from '@initscope/core/record-files';

/** The bytes of a file from `start` up to `end`. @throws FileProblem if it has none there. */
export async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  if (bytes.length < end - start) throw new FileProblem('is damaged: it ends too early');
  return bytes;
}
