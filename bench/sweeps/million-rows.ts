import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digits } from '../report/digits.ts';
import { table } from '../report/markdown.ts';
import { inEmptyFolder, runProgram } from './program.ts';

/** The notebook's plane with 247 seeds: 41 σ² × 247 seeds × (50 layers of h and 49 of ∂L/∂f). */
const args = ['sweep', '--seeds', '0..246', '--jobs', '2'];
const ROWS = 41 * 247 * 99;
const MOST_MEGABYTES = 400;

const formats: readonly { readonly format: string; readonly most?: number }[] = [
  { format: 'parquet', most: 30 },
  { format: 'csv' },
  { format: 'ndjson' },
  { format: 'npz' },
];

/** What a sweep of a million rows takes, written and read back, in each format. */
export async function millionRows(): Promise<string> {
  const rows: string[][] = [];
  for (const { format, most } of formats) {
    process.stderr.write(`sweeps: ${ROWS} rows as ${format}\n`);
    rows.push(
      await inEmptyFolder(async (folder) => {
        const file = `records.${format}`;
        const written = await runProgram([...args, '-o', file], folder);
        const size = (await stat(join(folder, file))).size / 1e6;
        const read = await runProgram(['report', file, '-o', 'report.svg'], folder);
        return [
          format,
          digits(written.seconds),
          atMost(written.megabytes, MOST_MEGABYTES),
          most === undefined ? digits(size) : atMost(size, most),
          digits(read.seconds),
          atMost(read.megabytes, MOST_MEGABYTES),
        ];
      }),
    );
  }
  return table(['as', 'sweep, s', 'its peak, MB', 'file, MB', 'report from it, s', 'its peak, MB'], rows);
}

function atMost(value: number, most: number): string {
  return `${digits(value)} of ${most} ${value <= most ? '✓' : '✗'}`;
}
