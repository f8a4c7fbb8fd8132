import {
  assertFitsInMemory,
  facetsOf,
  parseSweepSpec,
  propagate,
  recordsOf,
  SpecError,
  fieldHelp,
  fieldNames,
  verdictOfProfile,
  type FieldName,
  type Given,
  type NetworkSpec,
  type Profile,
  type SweepSpec,
} from '@initscope/core';
import type { CommandModule } from 'yargs';
import { memoryToSpare } from '../memory-to-spare.ts';
import { oneOf, oneText } from '../arguments/one-text.ts';
import { inFlags, specFlags, specInput } from '../arguments/spec-flags.ts';
import { headerOf, linesOf } from '../formats/record-lines.ts';
import { jsonQuantities, runJson } from '../formats/run-json.ts';
import { NewFile } from '../results/new-file.ts';
import { UsageError } from '../usage-error.ts';
import { profileTable } from '../terminal/profile-table.ts';

const formats = ['table', 'json', 'csv', 'ndjson'] as const;
type Format = (typeof formats)[number];

/** What --help begins with. */
export const runExamples = `Examples:
  initscope run --sigma-sq 2/fan_in                 the notebook's network at the σ² that keeps it alive
  initscope run --layers 5 --width 8 --sigma-sq 1 --seed 0
  initscope run --sigma-sq 0.025 --format json | jq '.layers[49].stdHidden'
  initscope run --sigma-sq 1 --layers 1500 --width 64     far beyond float64`;

export const run: CommandModule = {
  command: 'run',
  describe: 'One network: a table per layer, and a verdict',
  builder: (yargs) =>
    yargs
      .options(specFlags({ seeds: '0', sigmaSq: 'none: it is the question' }))
      .option('format', { type: 'string', describe: formats.join(', '), defaultDescription: 'table' })
      .option('output', {
        type: 'string',
        alias: 'o',
        describe: 'file to write to, - for stdout',
        defaultDescription: '-',
      })
      .option('overwrite', { type: 'boolean', describe: 'replace the output file if it exists' }),
  handler: async (argv) => {
    const output = oneText('--output', argv['output']) ?? '-';
    const format = formatOf(output, oneOf('--format', argv['format'], formats));
    const { spec, network, sigmaSq } = inFlags(() => readNetwork(argv));
    const overwrite = argv['overwrite'] === true;
    if (output !== '-') await NewFile.probe(output, overwrite);

    const [profile] = propagate(network, {
      seed: spec.seeds[0],
      sigmaSq: [sigmaSq],
      quantities: format === 'json' ? [...new Set([...spec.quantities, ...jsonQuantities])] : spec.quantities,
      ...(spec.method === 'auto' ? {} : { method: spec.method }),
    });
    const text = render(format, spec, network, profile);
    if (output === '-') {
      process.stdout.write(text);
      return;
    }
    await NewFile.writeWhole(output, text, overwrite);
    process.stderr.write(`wrote ${output}\n`);
  },
};

/** What was asked for, or what the output's name says. */
function formatOf(output: string, asked: Format | undefined): Format {
  const named = formats.find((format) => output.toLowerCase().endsWith(`.${format}`));
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new UsageError(
      `--format: given "${asked}" for ${JSON.stringify(output)}; allowed: ${named}; leave --format out`,
    );
  }
  return asked ?? named ?? 'table';
}

/** The one network that the flags describe. */
function readNetwork(argv: Readonly<Record<string, unknown>>): {
  spec: SweepSpec;
  network: NetworkSpec;
  sigmaSq: number;
} {
  const input = specInput(argv);
  if (input.sigmaSq === undefined) throw unfit('sigmaSq', 'given nothing', fieldHelp.sigmaSq.example);
  const spec = parseSweepSpec({ seeds: 0, ...input });
  for (const field of fieldNames) {
    const value: Given = spec[field];
    if (field !== 'quantities' && typeof value === 'object' && value.length > 1) {
      throw unfit(
        field,
        `given ${value.length} values, but run takes one network (sweep takes several)`,
        String(value[0]),
      );
    }
  }
  assertFitsInMemory(spec, memoryToSpare(1));
  const [{ network, sigmaSq }] = facetsOf(spec);
  return { spec, network, sigmaSq: sigmaSq[0] };
}

function unfit(field: FieldName, problem: string, example: string): SpecError {
  return new SpecError(field, `${problem}; allowed: ${fieldHelp[field].allowed}`, example);
}

function render(format: Format, spec: SweepSpec, network: NetworkSpec, profile: Profile): string {
  switch (format) {
    case 'table':
      return [...profileTable(network, profile), '', ...verdictOfProfile(network, profile), ''].join('\n');
    case 'json':
      return `${JSON.stringify(runJson(spec, profile), null, 2)}\n`;
    case 'csv':
    case 'ndjson':
      return headerOf(format) + linesOf(format, recordsOf(network, profile));
  }
}
