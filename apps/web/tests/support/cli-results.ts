import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSweepResult, type SweepResult } from '@initscope/core';

const bin = fileURLToPath(new URL('../../../../packages/cli/bin/initscope.js', import.meta.url));

/** What the built command line wrote of one sweep: its records in each format, and its summary. */
export interface CliResult {
  readonly parquet: Buffer<ArrayBuffer>;
  readonly csv: string;
  readonly ndjson: string;
  readonly summary: string;
  readonly result: SweepResult;
}

/**
 * Lets the built command line compute a sweep, and reads all that it writes of it.
 *
 * @param flags - as one would type them, with a space between.
 */
export function sweepByCli(flags: string): CliResult {
  const folder = mkdtempSync(join(tmpdir(), 'initscope-results-'));
  const run = (...more: readonly string[]): void => {
    execFileSync(process.execPath, [bin, 'sweep', ...flags.split(' '), ...more], { stdio: 'pipe' });
  };
  try {
    for (const format of ['parquet', 'ndjson']) run('-o', join(folder, `records.${format}`));
    run('-o', join(folder, 'all'));
    const own = join(folder, 'all', readdirSync(join(folder, 'all'))[0]);
    const summary = readFileSync(join(own, 'summary.json'), 'utf8');
    return {
      parquet: readFileSync(join(folder, 'records.parquet')),
      csv: readFileSync(join(own, 'records.csv'), 'utf8'),
      ndjson: readFileSync(join(folder, 'records.ndjson'), 'utf8'),
      summary,
      result: parseSweepResult(JSON.parse(summary)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
