import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { digits } from '../report/digits.ts';

const script = fileURLToPath(new URL('run.ts', import.meta.url));
const MOST_MEGABYTES = 600;

interface DeepRun {
  readonly method: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly finite: boolean;
  readonly log10StdHidden: number;
  readonly log10StdGradient: number;
}

/** What a network of 10,000 layers takes, in a sentence. */
export async function deepNetwork(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const run: DeepRun = JSON.parse(stdout);
  const verdict = run.finite && run.megabytes <= MOST_MEGABYTES ? '✓' : '✗';
  return [
    `K = 10,000 layers of D = 256 ReLU units at σ² = 1, forward and backward, by ${run.method}: ${digits(run.seconds)} s and`,
    `${digits(run.megabytes)} MB for the whole process (at most ${MOST_MEGABYTES}: ${verdict}). log10 std of h in the last layer`,
    `${run.log10StdHidden.toFixed(1)}, of ∂L/∂f in the first ${run.log10StdGradient.toFixed(1)}; all are finite: ${run.finite ? 'yes' : 'no'}.`,
  ].join('\n');
}
