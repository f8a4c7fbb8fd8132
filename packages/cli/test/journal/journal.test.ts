import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSweepSpec, runTask, TaskList } from '@initscope/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryLine } from '../../src/journal/entry-line.ts';
import { Journal } from '../../src/journal/journal.ts';
import { profilesToText } from '../../src/journal/profile-text.ts';
import { scanJournal } from '../../src/journal/scan.ts';
import { wholeSweep } from '../../src/journal/shard.ts';

const spec = parseSweepSpec({ layers: 3, width: 2, sigmaSq: '1,2', seeds: '0..5' });
const tasks = new TaskList(spec);
const lineOf = (task: number): Buffer => entryLine(task, profilesToText(runTask(tasks.at(task))));

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'initscope-journal-'));
  path = join(folder, 'journal.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

/** A journal of some tasks. */
async function journalOf(...done: number[]): Promise<void> {
  const journal = await Journal.open(path, spec, wholeSweep, 'refuse');
  for (const task of done) await journal.add(task, lineOf(task));
  await journal.close();
}

describe('a journal', () => {
  it('is NDJSON: a line that says of what sweep, and one for each task', async () => {
    await journalOf(2, 0);
    const [header, ...entries] = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(header).toMatchObject({ schema: 'initscope/journal@1', shard: [1, 1], tasks: 6, spec: { seeds: '0..5' } });
    expect(entries).toMatchObject([{ task: 2 }, { task: 0 }]);
  });

  it('gives back what was put in, before and after it is closed', async () => {
    await journalOf(4);
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    await journal.add(1, lineOf(1));
    for (const task of [1, 4]) expect(await journal.read(task)).toEqual(runTask(tasks.at(task)));
    expect([journal.done, journal.has(1), journal.has(2)]).toEqual([2, true, false]);
    await journal.close();
  });

  it('is gone on with after its last line was torn, anywhere, which is taken off', async () => {
    await journalOf(0);
    const whole = await readFile(path);
    const next = lineOf(1);
    for (const length of [1, 9, 60, next.length - 2, next.length - 1]) {
      await writeFile(path, Buffer.concat([whole, next.subarray(0, length)]));
      expect((await scanJournal(path))?.end, `${length} bytes`).toBe(whole.length);
      const journal = await Journal.open(path, spec, wholeSweep, 'resume');
      await journal.add(1, next);
      await journal.close();
      expect((await readFile(path)).equals(Buffer.concat([whole, next]))).toBe(true);
    }
  });

  it('is begun anew where not even its first line is whole', async () => {
    await journalOf(0);
    const whole = await readFile(path, 'utf8');
    for (const length of [0, 5, 40, whole.indexOf('\n')]) {
      await writeFile(path, whole.slice(0, length));
      const journal = await Journal.open(path, spec, wholeSweep, 'refuse');
      expect(journal.done).toBe(0);
      await journal.close();
      expect(await readFile(path, 'utf8')).toBe(whole.slice(0, whole.indexOf('\n') + 1));
    }
  });

  it('is refused where a line before the last is damaged', async () => {
    await journalOf(0, 1, 2);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.replace('"task":1', '"task":3'));
    await expect(scanJournal(path)).rejects.toThrow('is damaged in line 3');
    await expect(Journal.open(path, spec, wholeSweep, 'resume')).rejects.toThrow('--overwrite starts anew');
    expect(await readFile(path, 'utf8'), 'and left as it was').toBe(whole.replace('"task":1', '"task":3'));
  });

  it.each([
    ['a task twice', async () => appendFile(path, lineOf(0)), 'holds task 0 twice'],
    ['a task that is none of the sweep', async () => appendFile(path, entryLine(6, '[]')), 'foreign task in line 3'],
    ['something else', async () => writeFile(path, 'seed,layers\n0,5\n'), 'is no journal'],
    ['something else, of one line without an end', async () => writeFile(path, 'precious'), 'is no journal'],
    [
      'a journal of a later schema',
      async () => writeFile(path, '{"schema":"initscope/journal@2"}\n'),
      'another version',
    ],
    [
      'a spec that was changed',
      async () => writeFile(path, (await readFile(path, 'utf8')).replace('"seeds":"0..5"', '"seeds":"0..7"')),
      'its spec is not the one',
    ],
    [
      'a spec that is none',
      async () => writeFile(path, (await readFile(path, 'utf8')).replace('"seeds"', '"sedes"')),
      'did you mean seeds',
    ],
  ])('is refused where it holds %s', async (_what, damage, words) => {
    await journalOf(0);
    await damage();
    await expect(Journal.open(path, spec, wholeSweep, 'resume')).rejects.toThrow(words);
  });

  it('is refused to another sweep, another shard, and who has not said that it goes on', async () => {
    await journalOf(0, 1);
    const other = parseSweepSpec({ layers: 3, width: 2, sigmaSq: '1,2', seeds: '0..6' });
    await expect(Journal.open(path, other, wholeSweep, 'resume')).rejects.toThrow('the journal of another sweep');
    await expect(Journal.open(path, spec, { index: 1, count: 2 }, 'resume')).rejects.toThrow(
      'the journal of shard 1/1',
    );
    await expect(Journal.open(path, spec, wholeSweep, 'refuse')).rejects.toThrow('2 of 6 tasks are done; --resume');
  });

  it('is refused to another version of initscope', async () => {
    await journalOf(0);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/"version":"[^"]*"/, '"version":"99.0.0"'));
    await expect(Journal.open(path, spec, wholeSweep, 'resume')).rejects.toThrow('was begun by initscope 99.0.0');
  });

  it('is put aside by --overwrite, and gone once it is removed', async () => {
    await journalOf(0, 1);
    const journal = await Journal.open(path, spec, wholeSweep, 'overwrite');
    expect(journal.done).toBe(0);
    await journal.remove();
    expect(await scanJournal(path)).toBeNull();
  });

  it('refuses to read what was changed behind its back', async () => {
    await journalOf(0);
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"profiles":[{"seed":0', '"profiles":[{"seed":1'));
    await expect(journal.read(0)).rejects.toThrow('was changed meanwhile');
    await journal.close();
  });
});
