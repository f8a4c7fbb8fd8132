import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanJournal } from '../src/journal/scan.ts';
import { emptyFolder, ended, initscope, start } from './support/initscope.ts';
import { preloaded } from './support/preload.ts';
import { treeOf } from './support/tree.ts';

/** About a second of work in 36 tasks, of two kinds of network. */
const sweep = (
  'sweep --activation relu,tanh --layers 20 --width 30 --inputs 200 --gradient-inputs 40 ' +
  '--sigma-sq log:1e-3:1:24 --seeds 0..11 --jobs 2'
).split(' ');

let whole: Record<string, string>;
let duration: number;
let name: string;

beforeAll(async () => {
  const cwd = await emptyFolder();
  const begin = performance.now();
  const { code, stderr } = await initscope(sweep, { cwd });
  duration = performance.now() - begin;
  if (code !== 0) throw new Error(stderr);
  whole = await treeOf(cwd);
  [name] = await readdir(join(cwd, 'initscope-results'));
}, 120_000);

/** Waits until a journal holds some of the sweep's tasks, and not all. */
async function inTheMiddle(journal: string): Promise<void> {
  const FEW = 5;
  for (;;) {
    const text = await readFile(journal, 'utf8').catch(() => '');
    if (text.split('\n').length > FEW) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A task that a worker has begun. */
interface Begun {
  readonly thread: string;
  readonly batch: string;
  readonly task: number;
}

async function readTrace(path: string): Promise<Begun[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => /^\d+ \d+ \d+$/.test(line))
    .map((line) => {
      const [thread, batch, task] = line.split(' ');
      return { thread, batch, task: Number(task) };
    });
}

/** What killed runs did twice, over all of this file: shown in the end. */
let lost = 0;
afterAll(() => {
  process.stdout.write(
    `20 sweeps of ${Math.round(duration)} ms killed and resumed; ${lost} tasks begun that no journal had\n`,
  );
});

describe('a sweep that is killed', () => {
  it.each(Array.from({ length: 20 }, (_, i) => i))(
    'at a random moment (%i) is resumed to the same bytes, and nothing is computed twice but for one batch a worker',
    async () => {
      const cwd = await emptyFolder();
      const folder = join(cwd, 'initscope-results', name);
      const moment = Math.random() * duration;
      const trace = join(await emptyFolder(), 'trace');

      const child = start(sweep, { cwd, env: preloaded('trace.mjs', { TRACE_FILE: trace }) });
      const end = ended(child);
      await new Promise((resolve) => setTimeout(resolve, moment));
      child.kill('SIGKILL');
      await end;

      const begun = await readTrace(trace);
      const scan = await scanJournal(join(folder, 'journal.ndjson'));
      const isDone = (task: number): boolean => scan?.places.has(task) === true;
      const files = await readdir(folder).catch((): string[] => []);
      if (!files.includes('summary.json') && scan !== null) {
        for (const thread of new Set(begun.map((each) => each.thread))) {
          const undone = begun.filter((each) => each.thread === thread && !isDone(each.task));
          lost += undone.length;
          expect(new Set(undone.map(({ batch }) => batch)).size, `batches lost at ${moment} ms`).toBeLessThanOrEqual(1);
        }
      }

      const again = join(await emptyFolder(), 'trace');
      const resumed = await initscope([...sweep, '--resume'], {
        cwd,
        env: preloaded('trace.mjs', { TRACE_FILE: again }),
      });
      expect(resumed.code, resumed.stderr).toBe(0);
      const repeated = (await readTrace(again)).filter(({ task }) => isDone(task));
      expect(repeated, `tasks done twice after ${moment} ms`).toEqual([]);
      expect(await treeOf(cwd), `killed after ${moment} ms`).toEqual(whole);
    },
    120_000,
  );

  it('again and again gets there in the end', async () => {
    const cwd = await emptyFolder();
    for (let kills = 0; ; kills++) {
      expect(kills, 'it goes on from where it was').toBeLessThan(40);
      const child = start([...sweep, '--resume'], { cwd });
      const end = ended(child);
      // A little later each time, for a machine on which the beginning alone takes longer.
      const timer = setTimeout(() => child.kill('SIGKILL'), 0.4 * duration + 100 * kills);
      const { code } = await end;
      clearTimeout(timer);
      if (code === 0) break;
    }
    expect(await treeOf(cwd)).toEqual(whole);
  }, 120_000);
});

describe('a sweep that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s ends with 130, keeps what is done, and prints the command that goes on from there',
    async (signal) => {
      const cwd = await emptyFolder();
      const child = start(sweep, { cwd });
      const end = ended(child);
      await inTheMiddle(join(cwd, 'initscope-results', name, 'journal.ndjson'));
      child.kill(signal);
      const { code, stderr } = await end;
      expect(code).toBe(130);
      const [, done, all, command] =
        /interrupted; (\d+) of (\d+) tasks are kept in .*journal\.ndjson; this goes on from there:\n {2}initscope (sweep .* --resume)\n$/.exec(
          stderr,
        ) ?? [];
      expect(Number(done)).toBeGreaterThan(0);
      expect(Number(done)).toBeLessThan(Number(all));

      const resumed = await initscope(
        command.split(' ').map((word) => word.replaceAll("'", '')),
        { cwd },
      );
      expect(resumed.code, resumed.stderr).toBe(0);
      expect(resumed.stderr).toContain(`${done} of ${all} tasks were done before`);
      expect(await treeOf(cwd)).toEqual(whole);
    },
    60_000,
  );

  it('while theory is laid beside it keeps what was measured', async () => {
    const cwd = await emptyFolder();
    const deep = ['sweep', '--layers', '500', '--width', '60', '--seeds', '0', '--sigma-sq', '0.03', '--theory'];
    const child = start([...deep, '-o', 'deep.csv'], { cwd });
    const end = ended(child);
    const journal = join(cwd, 'deep.csv.journal.ndjson');
    // The band over seeds takes a second or two, and begins when the last task is done.
    while ((await readFile(journal, 'utf8').catch(() => '')).split('\n').length < 3) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('1 of 1 tasks are kept');
    expect(await readdir(cwd)).toEqual(['deep.csv.journal.ndjson']);
  });

  it('before anything is done leaves nothing', async () => {
    const cwd = await emptyFolder();
    const long = [
      'sweep',
      '--activation',
      'tanh',
      '--layers',
      '300',
      '--width',
      '300',
      '--method',
      'dense',
      '--seeds',
      '0',
    ];
    const child = start(long, { cwd });
    const end = ended(child);
    if (child.stderr !== null) await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe('--resume', () => {
  const small = ['sweep', '--layers', '4', '--width', '5', '--sigma-sq', '1,2', '--seeds', '0..3'];

  it('begins a sweep that was not begun, and finds one that is done', async () => {
    const cwd = await emptyFolder();
    const first = await initscope([...small, '--resume'], { cwd });
    const second = await initscope([...small, '--resume'], { cwd });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.stderr).toContain('found in');
    expect(second.stdout).toBe(first.stdout);
  });

  it.each(['csv', 'ndjson', 'parquet', 'npz'])('finds a .%s file that is done, and no other', async (format) => {
    const cwd = await emptyFolder();
    const args = [...small, '-o', `done.${format}`, '--resume'];
    const first = await initscope(args, { cwd });
    const before = await treeOf(cwd);
    const second = await initscope(args, { cwd });
    expect([first.code, second.code], second.stderr).toEqual([0, 0]);
    expect(second.stderr).toContain(`found in done.${format}`);
    expect(await treeOf(cwd)).toEqual(before);
    const other = await initscope([...args, '--method', 'dense'], { cwd });
    expect(other.code).toBe(2);
    expect(await treeOf(cwd)).toEqual(before);
  });

  it('goes on with a file, whose journal lies beside it', async () => {
    const cwd = await emptyFolder();
    const toFile = [...sweep, '-o', 'all.parquet'];
    const child = start(toFile, { cwd });
    const end = ended(child);
    await inTheMiddle(join(cwd, 'all.parquet.journal.ndjson'));
    child.kill('SIGKILL');
    await end;
    expect((await readdir(cwd)).toSorted()).toEqual(['all.parquet.journal.ndjson', 'all.parquet.journal.ndjson.lock']);
    const { code, stderr } = await initscope([...toFile, '--resume'], { cwd });
    expect(code, stderr).toBe(0);
    expect(await readdir(cwd)).toEqual(['all.parquet']);
    const other = await emptyFolder();
    await initscope(toFile, { cwd: other });
    expect(await treeOf(cwd)).toEqual(await treeOf(other));
  }, 60_000);

  it("refuses another sweep's journal, in one line, and leaves it as it is", async () => {
    const cwd = await emptyFolder();
    const child = start([...sweep, '-o', 'all.csv'], { cwd });
    const end = ended(child);
    await inTheMiddle(join(cwd, 'all.csv.journal.ndjson'));
    child.kill('SIGKILL');
    await end;
    const before = await readFile(join(cwd, 'all.csv.journal.ndjson'));
    const { code, stderr } = await initscope([...small, '-o', 'all.csv', '--resume'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^initscope: --resume: ".*" is the journal of another sweep; allowed: .*\n$/);
    expect((await readFile(join(cwd, 'all.csv.journal.ndjson'))).equals(before)).toBe(true);
  });

  it.each([
    [['--resume', '--overwrite'], 'one of them'],
    [['--resume', '-o', '-'], 'keeps nothing to go on from'],
  ])('is refused with what it cannot be: %j', async (flags, words) => {
    const { code, stderr } = await initscope([...small, ...flags]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('is asked for where a sweep was begun: nothing is thrown away unasked', async () => {
    const cwd = await emptyFolder();
    const child = start(sweep, { cwd });
    const end = ended(child);
    await inTheMiddle(join(cwd, 'initscope-results', name, 'journal.ndjson'));
    child.kill('SIGKILL');
    await end;
    const { code, stderr } = await initscope(sweep, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\d+ of \d+ tasks are done; --resume goes on from there, --overwrite starts anew\n$/);
    const anew = await initscope([...sweep, '--overwrite'], { cwd });
    expect(anew.code).toBe(0);
    expect(await treeOf(cwd)).toEqual(whole);
  }, 60_000);

  it('takes the place of a result only when the new one is whole', async () => {
    const cwd = await emptyFolder();
    await initscope(sweep, { cwd });
    const child = start([...sweep, '--overwrite'], { cwd });
    const end = ended(child);
    await inTheMiddle(join(cwd, 'initscope-results', name, 'journal.ndjson'));
    child.kill('SIGKILL');
    await end;
    const found = await initscope(sweep, { cwd });
    expect(found.stderr).toContain('found in');
    const resumed = await initscope([...sweep, '--resume'], { cwd });
    expect(resumed.stderr).toContain('tasks were done before');
    expect(await treeOf(cwd)).toEqual(whole);
  }, 60_000);

  it('is not needed by two at once: the second is told who is at work', async () => {
    const cwd = await emptyFolder();
    const child = start(sweep, { cwd });
    const end = ended(child);
    if (child.stderr !== null) await once(child.stderr, 'data');
    const { code, stderr } = await initscope([...sweep, '--resume'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`being written by process ${child.pid} on`);
    expect((await end).code).toBe(0);
    expect(await treeOf(cwd)).toEqual(whole);
  });

  it('clears away what a killed program had half-written', async () => {
    const cwd = await emptyFolder();
    const folder = join(cwd, 'initscope-results', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'records.csv.tmp-0a1b2c3d'), 'half a');
    expect((await initscope([...sweep, '--resume'], { cwd })).code).toBe(0);
    expect(await treeOf(cwd)).toEqual(whole);
  });
});
