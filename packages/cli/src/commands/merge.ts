import type { CommandModule } from 'yargs';
import { Shards } from '../journal/shards.ts';
import { wholeSweep } from '../journal/shard.ts';
import { readTarget } from '../results/target.ts';
import { targetFlags } from '../arguments/target-flags.ts';
import { carryOutMerge } from '../sweep/carry-out-merge.ts';
import { UsageError } from '../usage-error.ts';

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
    try {
      const { kind, path, format } = readTarget(argv, shards.spec, wholeSweep);
      if (kind === 'stdout') {
        throw new UsageError('--output: given "-"; allowed: a folder or a file; for example --output results.ndjson');
      }
      const options = {
        overwrite: argv['overwrite'] === true,
        theory: argv['theory'] === true,
        color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
      };
      await carryOutMerge(shards, { kind, path, format }, options);
    } finally {
      await shards.close();
    }
  },
};
