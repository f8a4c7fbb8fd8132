import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';
import { treeOf } from './support/tree.ts';

/** Three methods, 54 tasks. */
const sweep = (
  'sweep --activation relu,tanh,gelu --initializer fixed,orthogonal --layers 6 --width 8 ' +
  '--sigma-sq log:1e-2:1:12 --seeds 0..2 --inputs 50 --gradient-inputs 10'
).split(' ');
const formats = ['csv', 'ndjson', 'parquet', 'npz'] as const;

let single: Record<string, string>;

beforeAll(async () => {
  const cwd = await emptyFolder();
  for (const format of formats) {
    const { code, stderr } = await initscope([...sweep, '--format', format], { cwd });
    if (code !== 0) throw new Error(stderr);
  }
  single = await treeOf(cwd);
}, 120_000);

/** Runs every shard of so many, in an order of no meaning. */
async function shardsOf(count: number, cwd: string): Promise<string[]> {
  const order = Array.from({ length: count }, (_, i) => ((i * 7) % count) + 1);
  const indices = new Set([...order, ...order.map((_, i) => i + 1)]);
  for (const index of indices) {
    const { code, stderr } = await initscope([...sweep, '--shard', `${index}/${count}`, '--jobs', '1'], { cwd });
    if (code !== 0) throw new Error(stderr);
  }
  const [folder] = await readdir(join(cwd, 'initscope-results'));
  return (await readdir(join(cwd, 'initscope-results', folder))).map((name) => join('initscope-results', folder, name));
}

describe('the same bytes in every format', () => {
  it.each([1, 2, 7])(
    'with %i workers',
    async (jobs) => {
      const cwd = await emptyFolder();
      for (const format of formats) {
        const { code, stderr } = await initscope([...sweep, '--format', format, '--jobs', String(jobs)], { cwd });
        expect(code, stderr).toBe(0);
      }
      expect(await treeOf(cwd)).toEqual(single);
    },
    120_000,
  );

  it.each([1, 3, 16])(
    'from %i shards, merged',
    async (count) => {
      const cwd = await emptyFolder();
      await shardsOf(count, cwd);
      const elsewhere = await emptyFolder();
      for (const format of formats) {
        const merging = ['merge', join(cwd, 'initscope-results'), '--format', format];
        const { code, stderr } = await initscope(merging, { cwd: elsewhere });
        expect(code, stderr).toBe(0);
      }
      expect(await treeOf(elsewhere)).toEqual(single);
    },
    120_000,
  );
});

describe('merge', () => {
  let cwd: string;
  let journals: string[];

  beforeAll(async () => {
    cwd = await emptyFolder();
    journals = await shardsOf(3, cwd);
  }, 60_000);

  async function refused(...paths: string[]): Promise<string> {
    const before = await treeOf(cwd);
    const { code, stdout, stderr } = await initscope(['merge', ...paths, '-o', 'merged'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await treeOf(cwd), 'nothing is written').toEqual(before);
    return stderr;
  }

  it('says which shards are missing', async () => {
    expect(await refused(journals[0])).toMatch(/tasks are missing: shard 2\/3, shard 3\/3; allowed: all shards/);
  });

  it('says which shard is not done', async () => {
    const copy = join(cwd, 'copy.ndjson');
    const lines = (await readFile(join(cwd, journals[1]), 'utf8')).split('\n');
    await writeFile(copy, `${lines.slice(0, -2).join('\n')}\n`);
    const words = await refused(journals[0], 'copy.ndjson', journals[2]);
    expect(words).toMatch(/1 of \d+ tasks are missing: "copy\.ndjson" has \d+ of shard 2\/3's \d+;/);
  });

  it('says which shards overlap', async () => {
    await copyFile(join(cwd, journals[1]), join(cwd, 'again.ndjson'));
    const words = await refused(...journals, 'again.ndjson');
    expect(words).toContain(`"${journals[1]}" (shard 2/3) and "again.ndjson" (shard 2/3) overlap: both hold task 1;`);
  });

  it('takes the same file twice for once', async () => {
    const folder = await emptyFolder();
    const paths = [...journals, ...journals, 'initscope-results/' + journals[0].split('/')[1]];
    const { code } = await initscope(['merge', ...paths.map((path) => join(cwd, path))], { cwd: folder });
    expect(code).toBe(0);
  });

  it("says whose shard is another sweep's", async () => {
    const other = await emptyFolder();
    await initscope([...sweep, '--seeds', '0..3', '--shard', '2/3', '-o', join(cwd, 'other')], { cwd: other });
    const [folder] = await readdir(join(cwd, 'other'));
    const foreign = join('other', folder, 'journal-2-of-3.ndjson');
    const words = await refused(journals[0], foreign, journals[2]);
    expect(words).toContain(`"${foreign}"`);
    expect(words).toContain('are of different sweeps');
  });

  it.each([
    [['nowhere'], '"nowhere" does not exist'],
    [['empty'], 'holds no journal of a shard'],
    [['notes.txt'], 'is no journal'],
    [[], 'merge'],
  ])('refuses %j', async (paths, words) => {
    await mkdir(join(cwd, 'empty'), { recursive: true });
    await writeFile(join(cwd, 'notes.txt'), 'buy milk\n');
    expect(await refused(...paths)).toContain(words);
  });

  it('gives the same records on standard output as a single run', async () => {
    const merged = await initscope(['merge', ...journals.map((path) => join(cwd, path)), '-o', '-']);
    const whole = await initscope([...sweep, '-o', '-']);
    expect(merged.code, merged.stderr).toBe(0);
    expect(merged.stdout).toBe(whole.stdout);
  });

  it('makes one file too, and refuses to replace one unasked', async () => {
    const folder = await emptyFolder();
    const paths = journals.map((path) => join(cwd, path));
    const first = await initscope(['merge', ...paths, '-o', 'all.csv'], { cwd: folder });
    expect(first.code, first.stderr).toBe(0);
    const again = await initscope(['merge', ...paths, '-o', 'all.csv'], { cwd: folder });
    expect(again.code).toBe(2);
    const whole = await initscope([...sweep, '-o', 'single.csv'], { cwd: folder });
    expect(whole.stdout).toBe(first.stdout);
    expect(await readFile(join(folder, 'all.csv'))).toEqual(await readFile(join(folder, 'single.csv')));
  });
});

describe('--shard', () => {
  it('takes its number from the cluster when asked', async () => {
    const cwd = await emptyFolder();
    const small = ['sweep', '--layers', '3', '--width', '4', '--sigma-sq', '1', '--seeds', '0..4', '--shard', 'auto/2'];
    for (const env of [{ SLURM_ARRAY_TASK_ID: '1' }, { JOB_COMPLETION_INDEX: '1' }]) {
      expect((await initscope(small, { cwd, env })).code).toBe(0);
    }
    const [folder] = await readdir(join(cwd, 'initscope-results'));
    expect((await readdir(join(cwd, 'initscope-results', folder))).toSorted()).toEqual([
      'journal-1-of-2.ndjson',
      'journal-2-of-2.ndjson',
    ]);
    const { code } = await initscope(['merge', join('initscope-results', folder)], { cwd });
    expect(code).toBe(0);
  });

  it('more than there are tasks leaves journals without any, and merge takes them', async () => {
    const cwd = await emptyFolder();
    const small = ['sweep', '--layers', '3', '--width', '4', '--sigma-sq', '1', '--seeds', '0,1'];
    for (const index of [1, 2, 3]) await initscope([...small, '--shard', `${index}/3`], { cwd });
    const [folder] = await readdir(join(cwd, 'initscope-results'));
    const merged = await initscope(['merge', join('initscope-results', folder)], { cwd });
    expect(merged.code, merged.stderr).toBe(0);
  });

  it.each([
    [['-o', '-'], 'for a shard'],
    [['-o', 'x.csv'], 'for a shard'],
  ])('refuses to go to %j: a shard is no result yet', async (flags, words) => {
    const { code, stderr } = await initscope([...sweep, '--shard', '1/2', ...flags]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
