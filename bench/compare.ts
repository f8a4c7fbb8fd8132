import { names } from './contenders/names.ts';
import type { Job } from './jobs/job.ts';
import type { Contender, Turn } from './measuring/contender.ts';
import { interleave, type Patience } from './measuring/interleave.ts';
import { comparisonRows } from './report/comparison.ts';

const patience: Patience = { warmUpMs: 400, roundsMs: 12_000, fewestRounds: 5 };

/** Runs a job for everyone; the lines for the table. */
export async function compare({ title, targets, contenders }: Job): Promise<string[][]> {
  const all = contenders();
  const turns = await interleave(all, patience);
  assertSameFigures(title, all, turns);
  return comparisonRows(title, all, turns, targets);
}

/** Who computes something else has another job. */
function assertSameFigures(title: string, contenders: readonly Contender[], turns: readonly (readonly Turn[])[]): void {
  const [{ figure: expected }] = turns[0];
  for (const [i, { name, tolerance }] of contenders.entries()) {
    for (const { figure } of turns[i]) {
      if (Math.abs(figure - expected) <= tolerance * Math.abs(expected)) continue;
      throw new Error(`${title}: ${name} computes ${figure}, but ${names.engine} computes ${expected}`);
    }
  }
}
