import { propagate, type NetworkSpec } from '@initscope/core';
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
  { quantity: 'h', name: 'hidden units', title: 'hidden units' },
  {
    quantity: 'dl_df',
    name: 'dl_df',
    title: 'gradients dl_df (the notebook prints these as "dl_dh", but they are of f)',
  },
] as const;

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
  },
};

function block({ layers, width, sigmaSq }: Experiment, { quantity, name, title }: (typeof tables)[number]): string {
  const network: NetworkSpec = {
    layers,
    width,
    inputWidth: 1,
    outputWidth: 1,
    inputs: 1000,
    gradientInputs: 100,
    activation: 'relu',
    initializer: 'fixed',
    biasSigmaSq: 0,
  };
  const [{ statistics }] = propagate(network, { seed: 0, sigmaSq: [sigmaSq], quantities: [quantity] });
  const lines = (statistics[quantity] ?? []).map(
    ({ layer, std }) => `Layer ${layer}, std of ${name} = ${std === null ? 'beyond float64' : fixed3(std)}`,
  );
  return [`# ${layers} layers of ${width} units, σ² = ${sigmaSq}: ${title}`, ...lines].join('\n');
}
