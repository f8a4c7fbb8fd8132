import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSweepSpec, runTask, TaskList, type Profile } from '@initscope/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryLine } from '../../src/journal/entry-line.ts';
import { EntryReader } from '../../src/journal/entry-reader.ts';
import { Journal } from '../../src/journal/journal.ts';
import { profilesToText } from '../../src/journal/profile-text.ts';
import { scanJournal } from '../../src/journal/scan.ts';
import { ownSeal } from '../../src/journal/seal.ts';
import { wholeSweep } from '../../src/journal/shard.ts';

const spec = parseSweepSpec({ layers: 3, width: 2, sigmaSq: '1,2', seeds: '0..5' });
const tasks = new TaskList(spec);
const lineOf = (task: number): Buffer => entryLine(task, profilesToText(runTask(tasks.at(task))), ownSeal(spec));

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

async function profilesIn(journal: Journal, task: number): Promise<Profile[]> {
  const reader = new EntryReader(spec);
  try {
    return await reader.read(task, journal.placeOf(task));
  } finally {
    await reader.close();
  }
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
    for (const task of [1, 4]) expect(await profilesIn(journal, task)).toEqual(runTask(tasks.at(task)));
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

  it('is gone on with where lines before the last are damaged, by a power cut say: their tasks are not done', async () => {
    await journalOf(0, 1, 2, 3);
    const whole = await readFile(path, 'utf8');
    const [header, first, second, ...others] = whole.split('\n');
    await writeFile(path, [header, first.replace('1', '7'), '\0'.repeat(second.length), ...others].join('\n'));
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    expect([journal.damaged, journal.done, journal.has(0), journal.has(1), journal.has(2)]).toEqual([
      2,
      2,
      false,
      false,
      true,
    ]);
    for (const task of [0, 1]) await journal.add(task, lineOf(task));
    expect(await profilesIn(journal, 0)).toEqual(runTask(tasks.at(0)));
    await journal.close();
    const found = await scanJournal(path);
    expect([found?.damaged, found?.places.size]).toEqual([2, 4]);
  });

  it('may hold a task twice: that is the same twice', async () => {
    await journalOf(0, 1);
    await appendFile(path, lineOf(0));
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    expect(journal.done).toBe(2);
    expect(await profilesIn(journal, 0)).toEqual(runTask(tasks.at(0)));
    await journal.close();
  });

  it.each([
    [
      'a task that is none of the sweep',
      async () => appendFile(path, entryLine(6, '[]', ownSeal(spec))),
      'has a task of another shard, 6',
    ],
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

  it('is not written to by who has lost it to another process', async () => {
    await journalOf(0);
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    await writeFile(`${path}.lock`, 'process 7 on another-machine, elsewhere, 1');
    // The lock is looked at every five seconds.
    await vi.waitFor(() => expect(journal.add(1, lineOf(1))).rejects.toThrow('has been taken over'), {
      timeout: 10_000,
      interval: 500,
    });
    await journal.remove();
    expect(await readFile(`${path}.lock`, 'utf8'), 'and it leaves the lock to the other').toContain('another-machine');
    expect(await scanJournal(path), 'and the journal too').not.toBeNull();
  });

  it('refuses to read what was changed behind its back', async () => {
    await journalOf(0);
    const journal = await Journal.open(path, spec, wholeSweep, 'resume');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"profiles":[{"seed":0', '"profiles":[{"seed":1'));
    await expect(profilesIn(journal, 0)).rejects.toThrow('was changed meanwhile');
    await journal.close();
  });
});
