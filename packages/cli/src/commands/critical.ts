import { setImmediate } from 'node:timers/promises';
import {
  assertFitsInMemory,
  facetsOf,
  parseSweepSpec,
  SpecError,
  type FieldName,
  type SweepSpec,
} from '@initscope/core';
import type { CommandModule, Options } from 'yargs';
import { flagOf } from '../arguments/flag.ts';
import { activationsInGivenOrder } from '../arguments/in-given-order.ts';
import { outputFlags, readOutput } from '../arguments/output-flags.ts';
import { inFlags, specFlags, specInput } from '../arguments/spec-flags.ts';
import { mostVariance } from '../arguments/variances.ts';
import { criticalAtWidth } from '../critical/at-width.ts';
import { criticalAnswer, type CriticalAnswer } from '../critical/critical-answer.ts';
import { criticalCsv, criticalJson, type CriticalPointJson } from '../formats/critical-formats.ts';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { memoryToSpare } from '../memory-to-spare.ts';
import { probeOutput, writeAnswer } from '../results/answer.ts';
import { UsageError } from '../usage-error.ts';

/** What it answers in. */
export const criticalFormats = ['table', 'json', 'csv'] as const;
type Format = (typeof criticalFormats)[number];

/** What theory needs. */
const theoryFields: readonly FieldName[] = ['activation', 'biasSigmaSq'];
/** What describes the networks that are measured, beside --width. */
const networkFields: readonly FieldName[] = [
  'layers',
  'inputWidth',
  'outputWidth',
  'gradientInputs',
  'initializer',
  'seeds',
  'dataSeed',
];

/** What --help begins with. */
export const criticalExamples = `Examples:
  initscope critical --activation tanh,gelu,relu
  initscope critical --activation tanh --bias-sigma-sq 0,0.05
  initscope critical --width 80 --layers 50             σ² = 2/80 beside the one measured, with its 95 % interval
  initscope critical --activation gelu --format json | jq .halfStable`;

export const critical: CommandModule = {
  command: 'critical',
  describe: 'Which σ² keeps gradients their size: theory, and measured',
  builder: (yargs) => yargs.options(criticalFlags()).options(outputFlags(criticalFormats)),
  handler: async (argv) => {
    const output = readOutput(argv, criticalFormats);
    const measures = argv['width'] !== undefined;
    if (!measures) assertTheoryOnly(argv);
    const spec = inFlags(() => readSpec(argv, measures));
    await probeOutput(output);
    const points = await pointsOf(spec, measures);
    await writeAnswer(await render(output.format, points), output);
  },
};

function criticalFlags(): Record<string, Options> {
  const all = specFlags({ width: 'none: theory alone, of an infinitely wide network' });
  const flags: Record<string, Options> = {};
  for (const field of [...theoryFields, 'width' as const, ...networkFields]) {
    const name = flagOf(field).slice(2);
    const group = theoryFields.includes(field) ? 'Theory:' : 'Measured networks:';
    flags[name] = { ...all[name], group };
  }
  return flags;
}

/** A flag of networks that are not measured would have no effect. */
function assertTheoryOnly(argv: Readonly<Record<string, unknown>>): void {
  const field = networkFields.find((each) => argv[flagOf(each).slice(2)] !== undefined);
  if (field === undefined) return;
  throw new UsageError(
    `${flagOf(field)}: given without --width; allowed: with it, since theory has no use for it; for example --width 80`,
  );
}

function readSpec(argv: Readonly<Record<string, unknown>>, measures: boolean): SweepSpec {
  // One σ² says how much memory measuring takes; which one does not matter.
  const { activation, ...parsed } = parseSweepSpec({ ...specInput(argv), sigmaSq: 1, quantities: 'dl_df' });
  const given = argv['activation'];
  const spec = { ...parsed, activation: given === undefined ? activation : activationsInGivenOrder(given) };
  const tooLarge = spec.biasSigmaSq.find((bias) => bias !== 'auto' && bias > mostVariance);
  if (tooLarge !== undefined) {
    throw new SpecError('biasSigmaSq', `given ${tooLarge}; allowed: numbers from 0 to ${mostVariance}`, '0.05');
  }
  if (!measures) return spec;
  const shallow = spec.layers.find((layers) => layers < 3);
  if (shallow !== undefined) {
    throw new UsageError(
      `--layers: given ${shallow}; allowed: 3 or more, since gradients of layers 1 and K − 1 are compared; for example --layers 50`,
    );
  }
  assertFitsInMemory(spec, memoryToSpare());
  return spec;
}

async function pointsOf(spec: SweepSpec, measures: boolean): Promise<CriticalPointJson[]> {
  const { progressBar } = await import('../terminal/progress.ts');
  const facets = facetsOf(spec);
  const interruption = catchInterruption();
  const progress = progressBar(
    process.stderr,
    measures ? facets.length * spec.seeds.length : facets.length,
    measures ? 'networks' : 'points',
  );
  try {
    const answers = new Map<string, CriticalAnswer>();
    const points: CriticalPointJson[] = [];
    for (const [i, { network }] of facets.entries()) {
      // A signal is heard only while the thread is free.
      await setImmediate();
      if (interruption.signal.aborted) throw new Interrupted();
      const key = `${network.activation} ${network.biasSigmaSq}`;
      const answer = answers.get(key) ?? criticalAnswer(network.activation, network.biasSigmaSq);
      answers.set(key, answer);
      if (!measures) {
        points.push(answer);
        progress.update(i + 1);
        continue;
      }
      const atWidth = await criticalAtWidth(answer, network, {
        seeds: spec.seeds,
        signal: interruption.signal,
        onProgress: (done, total) => {
          progress.update(i * total + done);
        },
      });
      points.push({ ...answer, ...atWidth });
    }
    return points;
  } catch (error) {
    throw interruption.signal.aborted ? new Interrupted() : error;
  } finally {
    progress.stop();
    interruption.release();
  }
}

async function render(format: Format, points: readonly CriticalPointJson[]): Promise<string> {
  switch (format) {
    case 'table': {
      const [{ criticalTables }, { inkOf }] = await Promise.all([
        import('../terminal/critical-tables.ts'),
        import('../terminal/ink.ts'),
      ]);
      return `${criticalTables(points, inkOf(process.stdout, false).columns).join('\n')}\n`;
    }
    case 'json':
      return `${JSON.stringify(criticalJson(points), null, 2)}\n`;
    case 'csv':
      return criticalCsv(points);
  }
}
