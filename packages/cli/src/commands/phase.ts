import { phaseQuantities, phaseQuantityNames, type PhaseQuantityName } from '@initscope/charts';
import {
  activationOf,
  fieldHelp,
  parseSweepSpec,
  phaseDiagramAsync,
  phasePoint,
  type ActivationName,
  type PhaseAxes,
  type PhaseDiagram,
  type PhasePoint,
} from '@initscope/core';
import type { CommandModule } from 'yargs';
import { oneOf } from '../arguments/one-text.ts';
import { outputFlags, readOutput } from '../arguments/output-flags.ts';
import { groups } from '../arguments/run-flags.ts';
import { inFlags, specFlags } from '../arguments/spec-flags.ts';
import { variancesInWords } from '../arguments/variances.ts';
import { phaseCsv, phaseJson } from '../formats/phase-formats.ts';
import { readableJson } from '../formats/readable-json.ts';
import { Interrupted } from '../interrupted.ts';
import { catchInterruption } from '../interruption.ts';
import { readPhaseAxes } from '../phase/phase-axes.ts';
import { probeOutput, writeAnswer } from '../results/answer.ts';
import { UsageError } from '../usage-error.ts';

/** What it answers in. */
export const phaseFormats = ['table', 'json', 'csv'] as const;

/** What the flag takes. */
const oneActivation = fieldHelp.activation.allowed.replace('one or more', 'one');

/** What --help begins with. */
export const phaseExamples = `Examples:
  initscope phase --activation tanh                            a map: σ_w² along, σ_b² up, the critical line on it
  initscope phase --activation tanh --sigma-w-sq 2 --bias-sigma-sq 0.05        one point of it, in figures
  initscope phase --activation gelu --quantity xi_gradient
  initscope phase --activation erf --sigma-w-sq 1,1.5,2 --bias-sigma-sq 0.05 --format csv`;

export const phase: CommandModule = {
  command: 'phase',
  describe: 'Mean-field theory over σ_w² and σ_b²: where signals and gradients survive',
  builder: (yargs) =>
    yargs
      .option('activation', {
        ...specFlags({})['activation'],
        describe: `activation function; ${oneActivation}`,
      })
      .option('sigma-w-sq', {
        type: 'string',
        group: groups.network,
        describe: `σ_w² = fan_in·σ², fan-scaled weight variance; ${variancesInWords}`,
        defaultDescription: 'around the critical point: lin:0.25:4:64 for most',
      })
      .option('bias-sigma-sq', {
        type: 'string',
        group: groups.network,
        describe: `σ_b², variance of biases; ${variancesInWords}`,
        defaultDescription: 'lin:0:0.3:64 for most',
      })
      .option('quantity', {
        type: 'string',
        group: groups.output,
        describe: `what to draw: ${phaseQuantityNames.join(', ')}`,
        defaultDescription: 'chi1',
      })
      .options(outputFlags(phaseFormats)),
  handler: async (argv) => {
    const output = readOutput(argv, phaseFormats);
    const activation = inFlags(() => readActivation(argv['activation']));
    const quantity = oneOf('--quantity', argv['quantity'], phaseQuantityNames) ?? 'chi1';
    const axes = readPhaseAxes(argv, activation);
    await probeOutput(output);
    const answer = await compute(activation, axes);
    const color = output.path === '-' && typeof argv['color'] === 'boolean' ? argv['color'] : undefined;
    const text = await render(output.format, activation, answer, quantity, output.path === '-' ? color : false);
    await writeAnswer(text, output);
  },
};

function readActivation(given: unknown): ActivationName {
  const { activation } = parseSweepSpec(given === undefined ? {} : { activation: given });
  if (activation.length === 1) return activation[0];
  throw new UsageError(
    `--activation: given ${activation.length} values, but phase takes one activation (critical takes several); allowed: ${oneActivation}; for example --activation ${activation[0]}`,
  );
}

/** A point by itself, or a grid of them. */
async function compute(name: ActivationName, axes: PhaseAxes): Promise<PhasePoint | PhaseDiagram> {
  const { sigmaWSq, biasSigmaSq } = axes;
  const activation = activationOf(name);
  if (sigmaWSq.length === 1 && biasSigmaSq.length === 1) {
    return phasePoint(activation, { sigmaWSq: sigmaWSq[0], biasSigmaSq: biasSigmaSq[0] });
  }
  const { progressBar } = await import('../terminal/progress.ts');
  const interruption = catchInterruption();
  const progress = progressBar(process.stderr, sigmaWSq.length * biasSigmaSq.length, 'points');
  try {
    return await phaseDiagramAsync(activation, axes, {
      signal: interruption.signal,
      onProgress: (rows) => {
        progress.update(rows * sigmaWSq.length);
      },
    });
  } catch (error) {
    throw interruption.signal.aborted ? new Interrupted() : error;
  } finally {
    progress.stop();
    interruption.release();
  }
}

async function render(
  format: (typeof phaseFormats)[number],
  name: ActivationName,
  answer: PhasePoint | PhaseDiagram,
  quantity: PhaseQuantityName,
  color: boolean | undefined,
): Promise<string> {
  switch (format) {
    case 'table': {
      const [{ inkOf }, { phaseLines }] = await Promise.all([
        import('../terminal/ink.ts'),
        import('../terminal/phase-output.ts'),
      ]);
      return `${phaseLines(name, answer, phaseQuantities[quantity], inkOf(process.stdout, color)).join('\n')}\n`;
    }
    case 'json':
      return `${readableJson(phaseJson(name, answer))}\n`;
    case 'csv':
      return phaseCsv(name, 'points' in answer ? answer.points.flat() : [answer]);
  }
}
