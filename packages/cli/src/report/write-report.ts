import { once } from 'node:events';
import type { Output } from '../arguments/output-flags.ts';
import { NewFile } from '../results/new-file.ts';
import { UsageError } from '../usage-error.ts';
import type { ReportFormat } from './report-options.ts';

/** Writes a report to where it goes. */
export async function writeReport(
  content: string | Uint8Array,
  { path, overwrite }: Pick<Output<ReportFormat>, 'path' | 'overwrite'>,
): Promise<void> {
  if (path === '-') {
    if (typeof content !== 'string' && process.stdout.isTTY) {
      throw new UsageError('--output: given - for a PNG, but standard output is a terminal; give a file, or a pipe');
    }
    if (!process.stdout.write(content)) await once(process.stdout, 'drain');
    return;
  }
  await NewFile.writeWhole(path, content, overwrite);
  process.stderr.write(`wrote ${path}\n`);
}
