import type { SweepResult, SweepSpec } from '@initscope/core';
import { findResult } from './results/sweep-folder.ts';
import { openTarget } from './results/open-target.ts';
import type { Target } from './results/target.ts';
import { cellsOf, runSweep } from './runners/run-sweep.ts';
import { inkOf } from './terminal/ink.ts';
import { progressBar } from './terminal/progress.ts';
import { resultLines } from './terminal/result-lines.ts';
import { version } from './version.ts';

export interface SweepOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Replace what is there. */
  readonly overwrite: boolean;
  /** --color or --no-color, if given. */
  readonly color: boolean | undefined;
}

/** Finds a sweep's results or computes them, and prints what they show. */
export async function carryOutSweep(spec: SweepSpec, target: Target, options: SweepOptions): Promise<void> {
  const found = target.kind === 'folder' && !options.overwrite ? await findResult(target.path, spec) : null;
  const result = found ?? (await compute(spec, target, options));

  // Records on standard output leave no room there for pictures.
  const stream = target.kind === 'stdout' ? process.stderr : process.stdout;
  stream.write(`\n${resultLines(result, inkOf(stream, options.color)).join('\n')}\n\n`);
  if (found !== null) {
    say(`found in ${target.path}, computed by initscope ${found.version}; --overwrite computes it anew`);
  } else if (target.kind !== 'stdout') {
    say(`wrote ${target.path}`);
  }
}

async function compute(spec: SweepSpec, target: Target, { jobs, overwrite }: SweepOptions): Promise<SweepResult> {
  const output = await openTarget(target, overwrite);
  try {
    const facets = await runSweep(spec, jobs, output, progressBar(cellsOf(spec)));
    const result: SweepResult = { schema: 'initscope/sweep@1', version, spec, facets };
    await output.keep(result);
    return result;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
