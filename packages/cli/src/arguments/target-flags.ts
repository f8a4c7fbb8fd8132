import type { Options } from 'yargs';
import { recordFormats, whatFormatsDrop } from '../formats/record-formats.ts';
import { defaultOutput } from '../results/target.ts';
import { groups } from './run-flags.ts';

/** Where the results of a sweep go, as what, and what is to be in them. */
export const targetFlags: Readonly<Record<string, Options>> = {
  output: {
    type: 'string',
    alias: 'o',
    group: groups.output,
    describe: `folder, file ending in ${recordFormats.map((format) => `.${format}`).join(', ')}, or - for stdout`,
    defaultDescription: defaultOutput,
  },
  format: {
    type: 'string',
    group: groups.output,
    describe: `records as ${recordFormats.map((format) => `${format} (drops ${whatFormatsDrop[format]})`).join(', ')}`,
    defaultDescription: 'csv',
  },
  theory: {
    type: 'boolean',
    group: groups.output,
    describe: 'tables beside mean-field theory and the 95 % band over seeds, and theory.csv in the folder',
  },
  overwrite: { type: 'boolean', group: groups.output, describe: 'begin anew, and replace what is there' },
};
