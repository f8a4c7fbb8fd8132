import { interleave, type Patience } from '../measuring/interleave.ts';
import { median } from '../measuring/quantile.ts';
import { timed } from '../measuring/timed.ts';
import { digits } from '../report/digits.ts';
import { table } from '../report/markdown.ts';
import { theoryJobs } from './theory-jobs.ts';

const patience: Patience = { warmUpMs: 100, roundsMs: 20_000, fewestRounds: 5 };

/** What theory costs, a table. */
export async function theoryTimes(): Promise<string> {
  const racers = theoryJobs.map(({ run }) => ({
    once: false,
    turn: timed(() => {
      run();
      return 0;
    }),
  }));
  const turns = await interleave(racers, patience);
  const rows = theoryJobs.map(({ title, atMostMs }, i) => {
    const ms = median(turns[i].map((turn) => turn.ms));
    return [title, digits(ms), atMostMs === null ? '' : `${digits(atMostMs)} ${ms <= atMostMs ? '✓' : '✗'}`];
  });
  return table(['theory', 'ms', 'at most'], rows);
}
