import { parseSweepSpec, runTask, tasksOf } from '@initscope/core';
import type { CommandModule } from 'yargs';
import { fixed3 } from '../terminal/fixed3.ts';

interface Experiment {
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
}

/** The networks that Notebook 7.3 builds, in its order. */
const experiments: readonly Experiment[] = [
  { layers: 5, width: 8, sigmaSq: 1 },
  { layers: 50, width: 80, sigmaSq: 1 },
  { layers: 50, width: 80, sigmaSq: 0.025 },
];

const tables = [
  { quantity: 'h', name: 'hidden units' },
  { quantity: 'dl_df', name: 'dl_df' },
] as const;

/** Said once, beside the tables. */
const remark = 'The notebook labels its last three tables dl_dh; what they hold is dl_df, and so it is named here.';

/** What --help begins with. */
export const notebookExamples = `Examples:
  initscope notebook                     six tables: hidden units, then gradients, of three networks
  initscope notebook | grep 'Layer 49'`;

export const notebook: CommandModule = {
  command: 'notebook',
  describe: "Print Notebook 7.3's six tables, line for line",
  handler: () => {
    const blocks = tables.flatMap((table) => experiments.map((experiment) => block(experiment, table)));
    process.stdout.write(`${blocks.join('\n\n')}\n`);
    process.stderr.write(`\n${remark}\n`);
  },
};

function block({ layers, width, sigmaSq }: Experiment, { quantity, name }: (typeof tables)[number]): string {
  // What is left out of a spec is the notebook's.
  const [task] = tasksOf(parseSweepSpec({ layers, width, sigmaSq, seeds: 0, quantities: quantity }));
  const [{ statistics }] = runTask(task);
  const lines = (statistics[quantity] ?? []).map(
    ({ layer, std }) => `Layer ${layer}, std of ${name} = ${std === null ? 'beyond float64' : fixed3(std)}`,
  );
  return [`# ${layers} layers of ${width} units, σ² = ${sigmaSq}: std of ${name}`, ...lines].join('\n');
}
