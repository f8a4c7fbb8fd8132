import { assertFitsInMemory, parseSweepSpec } from '@initscope/core';
import type { CommandModule } from 'yargs';
import { printConfig } from '../arguments/print-config.ts';
import { readJobs } from '../arguments/jobs.ts';
import { oneText } from '../arguments/one-text.ts';
import { readSpecInput } from '../arguments/read-spec.ts';
import { groups, specSourceFlags } from '../arguments/run-flags.ts';
import { specFlags } from '../arguments/spec-flags.ts';
import { targetFlags } from '../arguments/target-flags.ts';
import { readShard, wholeSweep } from '../journal/shard.ts';
import { memoryToSpare } from '../memory-to-spare.ts';
import { readTarget } from '../arguments/read-target.ts';
import { assertCarriedOut } from '../sweep/assert-carried-out.ts';
import { carryOutSweep } from '../sweep/carry-out-sweep.ts';

/** What --help begins with. */
export const sweepExamples = `Examples:
  initscope sweep                                the notebook's network over 41 σ²
  initscope sweep --width 32,128 --sigma-sq log:0.1/fan_in:10/fan_in:41
  initscope sweep --activation tanh --layers 20 --width 40 --seeds 0..3
  initscope sweep --theory                       … beside theory and the 95 % band over seeds
  initscope sweep --config sweep.yaml --dry-run  what it would take, and where it would go
  initscope sweep --config sweep.yaml --resume   go on with it, wherever it was stopped
  initscope sweep --config sweep.yaml --shard 3/16     one part of it; merge puts them together
  initscope sweep -o records.parquet
  initscope sweep -o - --format ndjson | jq -c 'select(.status != "ok")'`;

export const sweep: CommandModule = {
  command: 'sweep',
  describe: 'A grid of networks: heatmaps of log10 std (layer × σ²), a verdict, and records',
  builder: (yargs) =>
    yargs
      .options(specFlags({}))
      .options(specSourceFlags)
      .options(targetFlags)
      .options({
        resume: {
          type: 'boolean',
          group: groups.running,
          describe: 'go on with this sweep where it was stopped; begin it if it was not begun',
        },
        shard: {
          type: 'string',
          group: groups.running,
          describe:
            'do a part of it: 3/16; auto/16 takes which from SLURM_ARRAY_TASK_ID (1 …) or JOB_COMPLETION_INDEX (0 …)',
        },
        'fail-fast': { type: 'boolean', group: groups.running, describe: 'stop at the first network that fails' },
        'dry-run': { type: 'boolean', group: groups.running, describe: 'say what it would take, and do nothing else' },
        jobs: { type: 'string', group: groups.running, describe: 'worker threads', defaultDescription: 'one a core' },
      }),
  handler: async (argv) => {
    const { input, named } = await readSpecInput(argv);
    const spec = named(() => parseSweepSpec(input));
    if (argv['print-config'] === true) {
      process.stdout.write(printConfig(spec));
      return;
    }
    const jobs = readJobs(argv);
    named(() => {
      assertFitsInMemory(spec, memoryToSpare(), jobs);
    });
    const given = oneText('--shard', argv['shard']);
    const shard = given === undefined ? wholeSweep : readShard(given, process.env);
    const target = readTarget(argv, spec, shard);
    const options = {
      jobs,
      shard,
      overwrite: argv['overwrite'] === true,
      resume: argv['resume'] === true,
      failFast: argv['fail-fast'] === true,
      theory: argv['theory'] === true,
      color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    };
    assertCarriedOut(spec, target, options);
    if (argv['dry-run'] === true) {
      const { dryRun } = await import('../sweep/dry-run.ts');
      process.stdout.write(await dryRun(spec, target, options));
      return;
    }
    await carryOutSweep(spec, target, options);
  },
};
