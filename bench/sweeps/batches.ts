import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from '../measuring/quantile.ts';
import { digits } from '../report/digits.ts';
import { inEmptyFolder, runProgram } from './program.ts';

const module = fileURLToPath(new URL('note-batches.mjs', import.meta.url));
const [SHORTEST, LONGEST] = [50, 500];

/** How long workers are busy with a batch, in a sentence: from its first task to that of the thread's next batch. */
export async function batchTimes(): Promise<string> {
  process.stderr.write('sweeps: batches\n');
  const text = await inEmptyFolder(async (folder) => {
    const env = { BATCHES_FILE: join(folder, 'batches') };
    await runProgram(['sweep', '--seeds', '0..999', '--jobs', '2', '-o', 'records.parquet'], folder, {
      modules: [module],
      env,
    });
    return readFile(env.BATCHES_FILE, 'utf8');
  });
  const begun = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const lengths: number[] = [];
  for (const thread of new Set(begun.map(([id]) => id))) {
    const firsts = begun.filter(([id, first, , task]) => id === thread && first === task).map((row) => row[4]);
    lengths.push(...firsts.slice(1).map((time, i) => time - firsts[i]));
  }
  // The first of each thread is one task alone, and towards the end they become smaller for all to end together.
  const within = lengths.filter((ms) => ms >= SHORTEST && ms <= LONGEST).length;
  const [low, middle, high] = [0.1, 0.5, 0.9].map((q) => digits(quantile(lengths, q)));
  return [
    `Batches of the notebook's plane with 1,000 seeds: ${lengths.length}, the middle one ${middle} ms, 80 % of them from ${low} to ${high} ms;`,
    `${within} of them from ${SHORTEST} to ${LONGEST} ms.`,
  ].join('\n');
}
