import { median } from '../measuring/quantile.ts';
import { digits } from '../report/digits.ts';
import { table } from '../report/markdown.ts';
import { inEmptyFolder, runProgram } from './program.ts';

const ROUNDS = 3;
const MOST_OF_ONE = 0.6;

/** About ten seconds of work for one worker, by each method. */
const sweeps: readonly { readonly title: string; readonly args: readonly string[] }[] = [
  {
    title: 'ReLU (rays), 41 σ² × 600 seeds: 1.2 million records',
    args: ['--seeds', '0..599', '--quantities', 'dl_df'],
  },
  {
    title: 'tanh (spectral), 41 σ² up to 1.5/D × 28 seeds',
    args: ['--activation', 'tanh', '--sigma-sq', 'log:0.05/fan_in:1.5/fan_in:41', '--seeds', '0..27'],
  },
  {
    title: 'ReLU with biases (dense), 8 σ² × 30 seeds',
    args: ['--bias-sigma-sq', '0.01', '--sigma-sq', 'log:0.5/fan_in:8/fan_in:8', '--seeds', '0..29'],
  },
];

/** What a second worker brings: ratios of two runs one after the other, each a whole process with its journal and results. */
export async function workerTimes(): Promise<string> {
  const rows: string[][] = [];
  for (const { title, args } of sweeps) {
    process.stderr.write(`sweeps: ${title}\n`);
    const times: { one: number; two: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [one, two] = [await seconds(args, 1), await seconds(args, 2)];
      times.push({ one, two });
    }
    const ratio = median(times.map(({ one, two }) => two / one));
    rows.push([
      title,
      digits(median(times.map(({ one }) => one))),
      digits(median(times.map(({ two }) => two))),
      digits(ratio),
      `${MOST_OF_ONE} ${ratio <= MOST_OF_ONE ? '✓' : '✗'}`,
    ]);
  }
  return table(['sweep', 'one worker, s', 'two workers, s', 'ratio', 'at most'], rows);
}

async function seconds(args: readonly string[], workers: number): Promise<number> {
  const took = await inEmptyFolder((folder) => runProgram(['sweep', ...args, '--jobs', String(workers)], folder));
  return took.seconds;
}
