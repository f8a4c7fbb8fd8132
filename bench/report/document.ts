import { GRADIENT_INPUTS, INPUTS, LAYERS, WIDTH } from '../jobs/network-job.ts';

/** Everything measured, in Markdown. */
export interface Measured {
  readonly machine: string;
  readonly comparison: string;
  readonly growths: readonly string[];
  readonly deep: string;
  readonly theory: string;
  readonly sweeps: string;
  readonly minutes: number;
}

/** docs/BENCHMARKS.md. */
export function documentOf({ machine, comparison, growths, deep, theory, sweeps, minutes }: Measured): string {
  return `# Benchmarks

\`\`\`console
$ npx --yes pnpm@12 bench
\`\`\`

wrote this file in ${minutes.toFixed(1)} minutes on ${new Date().toISOString().slice(0, 10)}. It builds the program, installs the libraries compared with into
\`bench/\`, and takes the NumPy of \`python3\` if there is one. \`pnpm bench tanh\` runs what has “tanh” in its title, prints it and writes nothing.

${machine}

## Beside others

The notebook's network: K = ${LAYERS} layers of D = ${WIDTH} units, n = ${INPUTS} inputs, ${GRADIENT_INPUTS} of them for gradients, seed 0, on one core. The job is the
std of h in layers 0 … K−1, and backward that of ∂L/∂f in layers 1 … K−1. Only ratios mean something: times are of this machine on
this day.

${comparison}

Everyone is warmed up. Then everyone has a turn in every round, A B C, A B C, …; a turn at a short job repeats it for about
20 ms. Times are medians over rounds. So are ratios, each between two turns of the same round, which a machine that is slow for a
while slows alike; half of the rounds' ratios lie in the range beside. Every job ends in a figure, as the std of the last layer that a
signal reaches, and the benchmark stops if somebody's is another.

- **initscope** runs the whole job each time, from the seed: weights are drawn, nothing is kept from one run to the next. Its method stands
  beside it. In the product, packing A counts, and so does a copy that its layer takes on the way.
- **NumPy, the notebook's way** runs \`init_params\` again for every σ², keeps every array, and sends gradients back one point at a time. Of a
  sweep 4 σ² are run and the time is multiplied.
- **NumPy, tuned** has its weights drawn beforehand, writes every result into an array that is there already, and sends all
  gradients back at once. Of a sweep 8 σ² are run.
- **TypeScript reference** is core's readable \`initParams\`, \`forward\` and \`backward\`: one σ², one run, not warmed up.
- **ml-matrix** and **tfjs-wasm** run one σ² with weights drawn beforehand. tfjs-wasm computes in float32: half the work, and half of the
  digits.

## How it grows

initscope alone, forward and backward, in ms. What does not vary is as above, with one σ² and one seed. The first column is
\`relu\`; the second is \`tanh\`; the third is the same with every input sent through every layer, and empty where that would take minutes.

${growths.join('\n\n')}

## Far beyond float64

${deep}

## Theory

initscope alone, on one core, warm: medians of some runs. The band is of the notebook's network at σ² = 2/D; each chain stands for one seed. Phase
diagrams lie over σ_w² = 0.25 … 4 and σ_b² = 0 … 0.3.

${theory}

## Sweeps

The built program, each time a whole process from its start to its results on the disk. Ratios are between two runs one after the other, medians over
three rounds. A million rows are the notebook's plane with 247 seeds; a report is made of the records alone.

${sweeps}
`;
}
