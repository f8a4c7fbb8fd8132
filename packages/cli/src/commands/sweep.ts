import { availableParallelism } from 'node:os';
import { assertFitsInMemory, parseSweepSpec } from '@initscope/core';
import type { CommandModule } from 'yargs';
import { oneText } from '../arguments/one-text.ts';
import { inFlags, specFlags, specInput } from '../arguments/spec-flags.ts';
import { recordFormats } from '../formats/record-formats.ts';
import { carryOutSweep } from '../carry-out-sweep.ts';
import { memoryToSpare } from '../memory-to-spare.ts';
import { defaultOutput, readTarget } from '../results/target.ts';
import { UsageError } from '../usage-error.ts';

/** What --help begins with. */
export const sweepExamples = `Examples:
  initscope sweep                                the notebook's network over 41 σ²
  initscope sweep --width 32,128 --sigma-sq log:0.1/fan_in:10/fan_in:41
  initscope sweep --activation tanh --layers 20 --width 40 --seeds 0..3
  initscope sweep --theory                       … beside theory and the 95 % band over seeds
  initscope sweep -o - --format ndjson | jq -c 'select(.status != "ok")'`;

export const sweep: CommandModule = {
  command: 'sweep',
  describe: 'A grid of networks: heatmaps of log10 std (layer × σ²), a verdict, and records',
  builder: (yargs) =>
    yargs
      .options(specFlags({}))
      .option('output', {
        type: 'string',
        alias: 'o',
        describe: 'folder, file ending in .csv or .ndjson, or - for stdout',
        defaultDescription: defaultOutput,
      })
      .option('format', {
        type: 'string',
        describe: `records as ${recordFormats.join(' or ')}`,
        defaultDescription: 'csv',
      })
      .option('theory', {
        type: 'boolean',
        describe: 'tables beside mean-field theory and the 95 % band over seeds, and theory.csv in the folder',
      })
      .option('overwrite', { type: 'boolean', describe: 'compute anew, and replace what is there' })
      .option('jobs', { type: 'string', describe: 'worker threads', defaultDescription: 'one a core' }),
  handler: async (argv) => {
    const spec = inFlags(() => parseSweepSpec(specInput(argv)));
    const jobs = readJobs(argv['jobs']);
    inFlags(() => {
      assertFitsInMemory(spec, memoryToSpare(jobs));
    });
    const target = readTarget(argv, spec);
    const options = {
      jobs,
      overwrite: argv['overwrite'] === true,
      theory: argv['theory'] === true,
      color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    };
    await carryOutSweep(spec, target, options);
  },
};

function readJobs(given: unknown): number {
  const text = oneText('--jobs', given);
  if (text === undefined) return availableParallelism();
  const jobs = /^\d+$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= 1024) return jobs;
  const found = text === '' ? 'nothing' : JSON.stringify(text);
  throw new UsageError(`--jobs: given ${found}; allowed: a whole number from 1 to 1024; for example --jobs 2`);
}
