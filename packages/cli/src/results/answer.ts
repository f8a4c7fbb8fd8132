import type { Output } from '../arguments/output-flags.ts';
import { NewFile } from './new-file.ts';

/** Throws if the output cannot be written, before any work is done. */
export async function probeOutput({ path, overwrite }: Output<string>): Promise<void> {
  if (path !== '-') await NewFile.probe(path, overwrite);
}

/** Writes a command's answer to where it goes. */
export async function writeAnswer(text: string, { path, overwrite }: Output<string>): Promise<void> {
  if (path === '-') {
    process.stdout.write(text);
    return;
  }
  await NewFile.writeWhole(path, text, overwrite);
  process.stderr.write(`wrote ${path}\n`);
}
