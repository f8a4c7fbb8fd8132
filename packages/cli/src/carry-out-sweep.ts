import { facetsOf, type SweepResult, type SweepSpec } from '@initscope/core';
import { catchInterruption } from './interruption.ts';
import { count, networkInWords } from './network-in-words.ts';
import { openTarget } from './results/open-target.ts';
import { findResult, type FoundResult } from './results/sweep-folder.ts';
import { theoryCellsOf } from './results/theory-file.ts';
import type { Target } from './results/target.ts';
import { version } from './version.ts';

// Threads, bars and pictures take a while to load, so they are imported where they are used: after the first line.

export interface SweepOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Replace what is there. */
  readonly overwrite: boolean;
  /** Lay theory over what is measured. */
  readonly theory: boolean;
  /** --color or --no-color, if given. */
  readonly color: boolean | undefined;
}

/** Finds a sweep's results or computes them, and prints what they show. */
export async function carryOutSweep(spec: SweepSpec, target: Target, options: SweepOptions): Promise<void> {
  const found =
    target.kind === 'folder' && !options.overwrite
      ? await findResult(target.path, spec, target.format, options.theory)
      : null;
  if (found !== null) say(titleOf(spec));
  const result = found ?? (await compute(spec, target, options));
  // Records on standard output leave no room there for pictures.
  const stream = target.kind === 'stdout' ? process.stderr : process.stdout;
  const [{ inkOf }, { resultLines }] = await Promise.all([
    import('./terminal/ink.ts'),
    import('./terminal/result-lines.ts'),
  ]);
  stream.write(`\n${resultLines(result, inkOf(stream, options.color)).join('\n')}\n\n`);
  if (found !== null) {
    say(`found in ${target.path}, computed by initscope ${found.result.version}; --overwrite computes it anew`);
  } else if (target.kind !== 'stdout') {
    say(`wrote ${target.path}`);
  }
}

async function compute(
  spec: SweepSpec,
  target: Target,
  { overwrite, theory, jobs }: SweepOptions,
): Promise<FoundResult> {
  const interruption = catchInterruption();
  try {
    const output = await openTarget(target, overwrite);
    say(titleOf(spec));
    try {
      const { runSweep } = await import('./runners/run-sweep.ts');
      const measured = theory ? new (await import('./theory/gathered-logs.ts')).GatheredLogs() : null;
      const facets = await runSweep(spec, jobs, output, interruption.signal, ({ facet }, profiles) => {
        measured?.add(facet, profiles);
      });
      const result: SweepResult = { schema: 'initscope/sweep@1', version, spec, facets };
      const rows = await measured?.beside(spec, interruption.signal);
      // From here on a signal comes too late: what is computed is kept.
      await output.keep(result, rows);
      return rows === undefined ? { result } : { result, theory: theoryCellsOf(rows) };
    } catch (error) {
      await output.discard();
      throw error;
    }
  } finally {
    interruption.release();
  }
}

function titleOf(spec: SweepSpec): string {
  const facets = facetsOf(spec);
  const subject = facets.length === 1 ? networkInWords(facets[0].network) : `${facets.length} kinds of network`;
  return `initscope sweep: ${subject}, ${facets[0].sigmaSq.length} σ² × ${count(spec.seeds.length, 'seed')}`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
