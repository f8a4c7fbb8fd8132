import type { SweepSpec } from '@initscope/core';
import type { Target } from '../results/target.ts';
import type { SweepOptions } from './sweep-options.ts';

/** Runs a sweep to where its results are to go. */
export async function carryOutSweep(spec: SweepSpec, target: Target, options: SweepOptions): Promise<void> {
  const { kind, path, format } = target;
  // Threads, bars and pictures take a while to load.
  if (kind === 'stdout') {
    const { sweepToStdout } = await import('./sweep-to-stdout.ts');
    await sweepToStdout(spec, format, options);
  } else {
    const { sweepToDisk } = await import('./sweep-to-disk.ts');
    await sweepToDisk(spec, { kind, path, format }, options);
  }
}
