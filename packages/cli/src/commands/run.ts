import {
  assertFitsInMemory,
  facetsOf,
  parseSweepSpec,
  propagateAsync,
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
  type SweepSpecInput,
  type TheoryComparison,
} from '@initscope/core';
import type { CommandModule } from 'yargs';
import { memoryToSpare } from '../memory-to-spare.ts';
import { outputFlags, readOutput } from '../arguments/output-flags.ts';
import { printConfig } from '../arguments/print-config.ts';
import { readSpecInput } from '../arguments/read-spec.ts';
import { groups, specSourceFlags } from '../arguments/run-flags.ts';
import { specFlags } from '../arguments/spec-flags.ts';
import { headerOf, linesOf } from '../formats/record-lines.ts';
import { jsonQuantities, runJson } from '../formats/run-json.ts';
import { besideTheory } from '../formats/beside-theory.ts';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { probeOutput, writeAnswer } from '../results/answer.ts';
import { theoryOfProfile } from '../theory/theory-of-profile.ts';

/** What it answers in. */
export const runFormats = ['table', 'json', 'csv', 'ndjson'] as const;
type Format = (typeof runFormats)[number];

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
      .options(outputFlags(runFormats))
      .option('theory', {
        type: 'boolean',
        group: groups.output,
        describe: 'lay mean-field theory beside it, and the 95 % band over seeds',
      })
      .options(specSourceFlags),
  handler: async (argv) => {
    const output = readOutput(argv, runFormats);
    const { input, named } = await readSpecInput(argv);
    const one = named(() => readNetwork(input));
    if (argv['print-config'] === true) {
      process.stdout.write(printConfig(one.spec));
      return;
    }
    named(() => {
      assertFitsInMemory(one.spec, memoryToSpare());
    });
    await probeOutput(output);
    const { profile, theory } = await measure(one, output.format, argv['theory'] === true);
    const color = output.path === '-' && typeof argv['color'] === 'boolean' ? argv['color'] : undefined;
    const text = await render(output.format, one, profile, theory, output.path === '-' ? color : false);
    await writeAnswer(text, output);
  },
};

/** A network by itself. */
interface OneNetwork {
  readonly spec: SweepSpec;
  readonly network: NetworkSpec;
  readonly sigmaSq: number;
}

/** What is found out of it. */
interface Measured {
  readonly profile: Profile;
  readonly theory: TheoryComparison | null;
}

async function measure({ spec, network, sigmaSq }: OneNetwork, format: Format, hasTheory: boolean): Promise<Measured> {
  const interruption = catchInterruption();
  try {
    const measured = format === 'json' ? [...new Set([...spec.quantities, ...jsonQuantities])] : spec.quantities;
    const [profile] = await propagateAsync(network, {
      seed: spec.seeds[0],
      sigmaSq: [sigmaSq],
      quantities: measured,
      ...(spec.method === 'auto' ? {} : { method: spec.method }),
      signal: interruption.signal,
    });
    const theory = hasTheory ? await theoryOfProfile(network, profile, measured) : null;
    return { profile, theory };
  } catch (error) {
    throw interruption.signal.aborted ? new Interrupted() : error;
  } finally {
    interruption.release();
  }
}

/** The one network that is described. */
function readNetwork(input: SweepSpecInput): OneNetwork {
  const spec = parseSweepSpec({ seeds: 0, ...input });
  // Initializers with a variance of their own have answered the question.
  if (input.sigmaSq === undefined && !spec.sigmaSq.includes('auto')) {
    throw unfit('sigmaSq', 'given nothing', fieldHelp.sigmaSq.example);
  }
  for (const field of fieldNames) {
    const value: Given | undefined = spec[field];
    if (field !== 'quantities' && typeof value === 'object' && value.length > 1) {
      throw unfit(
        field,
        `given ${value.length} values, but run takes one network (sweep takes several)`,
        String(value[0]),
      );
    }
  }
  const [{ network, sigmaSq }] = facetsOf(spec);
  return { spec, network, sigmaSq: sigmaSq[0] };
}

function unfit(field: FieldName, problem: string, example: string): SpecError {
  return new SpecError(field, `${problem}; allowed: ${fieldHelp[field].allowed}`, example);
}

async function render(
  format: Format,
  { spec, network }: OneNetwork,
  profile: Profile,
  theory: TheoryComparison | null,
  color: boolean | undefined,
): Promise<string> {
  switch (format) {
    case 'table': {
      const [{ inkOf }, { profileLines }, { theoryLines }] = await Promise.all([
        import('../terminal/ink.ts'),
        import('../terminal/profile-table.ts'),
        import('../terminal/theory-lines.ts'),
      ]);
      const ink = inkOf(process.stdout, color);
      const { sentences } = verdictOf(network, profile);
      const lines =
        theory === null
          ? profileLines(network, profile, sentences, ink)
          : theoryLines(network, profile, theory, sentences, ink.columns);
      return `${lines.join('\n')}\n`;
    }
    case 'json':
      return `${JSON.stringify(runJson(spec, network, profile, theory), null, 2)}\n`;
    case 'csv':
    case 'ndjson': {
      const records = recordsOf(network, profile);
      if (theory === null) return headerOf(format, spec) + linesOf(format, records);
      return besideTheory(format, records, theoryRecordsOf(network, theory));
    }
  }
}
