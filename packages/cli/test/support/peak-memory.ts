import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyFolder, initscope, type Ended } from './initscope.ts';

/** A run of the built program, and the most memory that all of its process had at once. */
export interface Measured extends Ended {
  readonly peakBytes: number;
}

const notePeak = fileURLToPath(new URL('note-peak.mjs', import.meta.url));

/** Runs the built program to its end, with the memory that Node takes by itself. */
export async function measured(args: readonly string[], cwd: string): Promise<Measured> {
  const peak = join(await emptyFolder(), 'peak');
  const end = await initscope(args, { cwd, env: { NODE_OPTIONS: `--import ${notePeak}`, PEAK_FILE: peak } });
  // In KiB, on Linux and macOS alike since libuv 1.45.
  return { ...end, peakBytes: 1024 * Number(await readFile(peak, 'utf8')) };
}
