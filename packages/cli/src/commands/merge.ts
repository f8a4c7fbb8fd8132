import { availableParallelism } from 'node:os';
import type { CommandModule } from 'yargs';
import { assertFitsNpz } from '../formats/npz/assert-fits-npz.ts';
import { Shards } from '../journal/shards.ts';
import { wholeSweep } from '../journal/shard.ts';
import { readTarget } from '../arguments/read-target.ts';
import { targetFlags } from '../arguments/target-flags.ts';

/** What --help begins with. */
export const mergeExamples = `Examples:
  initscope merge initscope-results/relu-50x80-0a9813d3        the shards in a sweep's folder
  initscope merge from-node-*/journal-*.ndjson -o results      … brought together from many machines
  initscope merge shards/ --format parquet --theory`;

export const merge: CommandModule = {
  command: 'merge <shards..>',
  describe: 'The shards of a sweep to one result: the same bytes as a single run',
  builder: (yargs) =>
    yargs
      .positional('shards', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'folders that sweep --shard has written to, and journals in them',
      })
      .options(targetFlags),
  handler: async (argv) => {
    const given: readonly unknown[] = Array.isArray(argv['shards']) ? argv['shards'] : [argv['shards']];
    const shards = await Shards.open(given.map(String));
    const target = readTarget(argv, shards.spec, wholeSweep);
    if (target.format === 'npz') assertFitsNpz(shards.spec);
    const options = {
      overwrite: argv['overwrite'] === true,
      theory: argv['theory'] === true,
      jobs: availableParallelism(),
      color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    };
    const { carryOutMerge } = await import('../sweep/carry-out-merge.ts');
    await carryOutMerge(shards, target, options);
  },
};
