import {
  assertFitsInMemory,
  facetsOf,
  parseSweepSpec,
  propagate,
  recordsOf,
  SpecError,
  fieldHelp,
  fieldNames,
  theoryRecordsOf,
  verdictOf,
  type FieldName,
  type Given,
  type NetworkSpec,
  type Profile,
  type SweepSpec,
  type TheoryComparison,
} from '@initscope/core';
import type { CommandModule } from 'yargs';
import { memoryToSpare } from '../memory-to-spare.ts';
import { outputFlags, readOutput } from '../arguments/output-flags.ts';
import { inFlags, specFlags, specInput } from '../arguments/spec-flags.ts';
import { headerOf, linesOf } from '../formats/record-lines.ts';
import { jsonQuantities, runJson } from '../formats/run-json.ts';
import { besideTheory } from '../formats/beside-theory.ts';
import { probeOutput, writeAnswer } from '../results/answer.ts';
import { theoryOfProfile } from '../theory/theory-of-profile.ts';
import { profileTable } from '../terminal/profile-table.ts';

const formats = ['table', 'json', 'csv', 'ndjson'] as const;
type Format = (typeof formats)[number];

/** What --help begins with. */
export const runExamples = `Examples:
  initscope run --sigma-sq 2/fan_in                 the notebook's network at the σ² that keeps it alive
  initscope run --layers 5 --width 8 --sigma-sq 1 --seed 0
  initscope run --sigma-sq 0.025 --format json | jq '.layers[49].stdHidden'
  initscope run --sigma-sq 2/fan_in --theory        beside theory's line, and the 95 % band over seeds
  initscope run --sigma-sq 1 --layers 1500 --width 64     far beyond float64`;

export const run: CommandModule = {
  command: 'run',
  describe: 'One network: a table per layer, and a verdict',
  builder: (yargs) =>
    yargs
      .options(specFlags({ seeds: '0', sigmaSq: 'none: it is the question' }))
      .option('theory', { type: 'boolean', describe: 'lay mean-field theory beside it, and the 95 % band over seeds' })
      .options(outputFlags(formats)),
  handler: async (argv) => {
    const output = readOutput(argv, formats);
    const { format } = output;
    const { spec, network, sigmaSq } = inFlags(() => readNetwork(argv));
    await probeOutput(output);

    const measured = format === 'json' ? [...new Set([...spec.quantities, ...jsonQuantities])] : spec.quantities;
    const [profile] = propagate(network, {
      seed: spec.seeds[0],
      sigmaSq: [sigmaSq],
      quantities: measured,
      ...(spec.method === 'auto' ? {} : { method: spec.method }),
    });
    const theory = argv['theory'] === true ? await theoryOfProfile(network, profile, measured) : null;
    await writeAnswer(await render(format, spec, network, profile, theory), output);
  },
};

/** The one network that the flags describe. */
function readNetwork(argv: Readonly<Record<string, unknown>>): {
  spec: SweepSpec;
  network: NetworkSpec;
  sigmaSq: number;
} {
  const input = specInput(argv);
  const spec = parseSweepSpec({ seeds: 0, ...input });
  // Initializers with a variance of their own have answered the question.
  if (input.sigmaSq === undefined && !spec.sigmaSq.includes('auto')) {
    throw unfit('sigmaSq', 'given nothing', fieldHelp.sigmaSq.example);
  }
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

async function render(
  format: Format,
  spec: SweepSpec,
  network: NetworkSpec,
  profile: Profile,
  theory: TheoryComparison | null,
): Promise<string> {
  switch (format) {
    case 'table': {
      const { sentences } = verdictOf(network, profile);
      if (theory === null) return [...profileTable(network, profile), '', ...sentences, ''].join('\n');
      const [{ inkOf }, { theoryLines }] = await Promise.all([
        import('../terminal/ink.ts'),
        import('../terminal/theory-lines.ts'),
      ]);
      return `${theoryLines(network, profile, theory, sentences, inkOf(process.stdout, false).columns).join('\n')}\n`;
    }
    case 'json':
      return `${JSON.stringify(runJson(spec, network, profile, theory), null, 2)}\n`;
    case 'csv':
    case 'ndjson': {
      const records = recordsOf(network, profile);
      if (theory === null) return headerOf(format) + linesOf(format, records);
      return besideTheory(format, records, theoryRecordsOf(network, theory));
    }
  }
}
