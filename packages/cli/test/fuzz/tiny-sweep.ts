import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { headerLine, headerOf } from '../../src/journal/header.ts';
import { wholeSweep } from '../../src/journal/shard.ts';
import { scanJournal } from '../../src/journal/scan.ts';
import { emptyFolder, initscope } from '../support/initscope.ts';
import { linesOf } from './journal-damage.ts';

/** Six tasks of a millisecond. */
export const tinySweep: readonly string[] = sweepOf('--width', '2');

/** Others of the same tasks: their lines would do but for what they hold. */
const otherSweeps: readonly (readonly string[])[] = [
  sweepOf('--width', '3'),
  sweepOf('--width', '2', '--inputs', '999'),
  sweepOf('--width', '2', '--initializer', 'orthogonal'),
];

function sweepOf(...flags: readonly string[]): string[] {
  return ['sweep', '--layers', '2', '--sigma-sq', '1', '--seeds', '0..5', '--jobs', '1', ...flags];
}

/** What the built program leaves of a tiny sweep in two shards, and of the same in one piece. */
export interface Journals {
  readonly shards: readonly [Buffer, Buffer];
  /** The journal that the whole sweep has when its last task is done. */
  readonly whole: Buffer;
  /** The records, of a sweep that nobody interrupted. */
  readonly results: { readonly csv: Buffer; readonly parquet: Buffer };
  /** Every line of other sweeps' journals. */
  readonly foreign: readonly Buffer[];
}

export async function journalsOfTinySweeps(): Promise<Journals> {
  const cwd = await emptyFolder();
  const shards = await shardsOf(tinySweep);
  const others = await Promise.all(otherSweeps.map(shardsOf));
  for (const format of ['csv', 'parquet']) await run([...tinySweep, '-o', `all.${format}`], cwd);
  return {
    shards,
    whole: await wholeOf(shards),
    results: { csv: readFileSync(join(cwd, 'all.csv')), parquet: readFileSync(join(cwd, 'all.parquet')) },
    foreign: others.flat().flatMap(linesOf),
  };
}

async function shardsOf(sweep: readonly string[]): Promise<[Buffer, Buffer]> {
  const cwd = await emptyFolder();
  const journals: Buffer[] = [];
  for (const index of [1, 2]) {
    const words = await run([...sweep, '--shard', `${index}/2`, '-o', 'out'], cwd);
    const [, path = ''] = /wrote (\S+);/.exec(words) ?? [];
    journals.push(readFileSync(join(cwd, path)));
  }
  return [journals[0], journals[1]];
}

/** The lines of both shards, as one process would have written them. */
async function wholeOf([first, second]: readonly [Buffer, Buffer]): Promise<Buffer> {
  const path = join(await emptyFolder(), 'journal.ndjson');
  writeFileSync(path, first);
  const scan = await scanJournal(path);
  if (scan === null) throw new Error('the shard has no first line');
  const [, ...odd] = linesOf(first);
  const [, ...even] = linesOf(second);
  return Buffer.concat([
    Buffer.from(headerLine(headerOf(scan.header.spec, wholeSweep))),
    ...odd.flatMap((line, i) => [line, even[i]]),
  ]);
}

async function run(args: readonly string[], cwd: string): Promise<string> {
  const { code, stderr } = await initscope(args, { cwd });
  expect(code, stderr).toBe(0);
  return stderr;
}
