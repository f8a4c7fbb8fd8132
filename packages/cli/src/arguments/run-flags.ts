import type { Options } from 'yargs';

/** The groups in which --help shows flags. */
export const groups = { network: 'Network and data:', output: 'Output:', running: 'Running:' } as const;

/** Where a spec may come from beside its flags, and what it comes to. */
export const specSourceFlags: Readonly<Record<string, Options>> = {
  config: {
    type: 'string',
    group: groups.network,
    describe: 'a spec from a JSON or YAML file, - for stdin; flags and the environment come before it',
  },
  'print-config': {
    type: 'boolean',
    group: groups.network,
    describe: 'print the spec as a config file, and do nothing else',
  },
};
