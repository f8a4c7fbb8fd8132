import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';
import { preloaded } from './support/preload.ts';
import { treeOf } from './support/tree.ts';

/** The 700 units of the one need more than 64 pages of 64 KiB; the 8 of the other do not. */
const sweep = ['sweep', '--layers', '3', '--width', '8,700', '--sigma-sq', '1,2', '--seeds', '0..2'];
const env = preloaded('small-memory.mjs', { MOST_PAGES: '64' });

describe('networks that fail', () => {
  it('are reported at once, by name, while the rest go on; exit 3, and --resume tries them again', async () => {
    const cwd = await emptyFolder();
    const { code, stdout, stderr } = await initscope(sweep, { cwd, env });
    expect(code).toBe(3);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('initscope: failed:'))).toHaveLength(3);
    expect(stderr).toMatch(
      /failed: relu network, 3 layers of 700 units, seed 1, σ² 1 … 2: this network needs more than/,
    );
    expect(stderr).toMatch(/initscope: 3 of 6 tasks failed; 3 of 6 tasks are kept in .*journal\.ndjson; this goes on/);
    expect(stderr).not.toContain('    at ');

    const resumed = await initscope([...sweep, '--resume'], { cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(resumed.stderr).toContain('3 of 6 tasks were done before');
    const elsewhere = await emptyFolder();
    await initscope(sweep, { cwd: elsewhere });
    expect(await treeOf(cwd)).toEqual(await treeOf(elsewhere));
  });

  it('stop everything with --fail-fast', async () => {
    const cwd = await emptyFolder();
    const { code, stderr } = await initscope(
      ['sweep', '--layers', '3', '--width', '700', '--seeds', '0..2', '--jobs', '1', '--fail-fast'],
      { cwd, env },
    );
    expect(code).toBe(3);
    expect(stderr.split('\n').filter((line) => line.startsWith('initscope: failed:'))).toHaveLength(1);
    expect(await readdir(cwd), 'nothing is done, nothing is left').toEqual([]);
  });

  it('leave their records out on standard output', async () => {
    const { code, stdout, stderr } = await initscope([...sweep, '-o', '-'], { env });
    expect(code).toBe(3);
    const rows = csvParse(stdout);
    expect(new Set(rows.map(({ width }) => width))).toEqual(new Set(['8']));
    expect(rows).toHaveLength(3 * 2 * (3 + 2));
    expect(stderr).toContain('3 of the tasks failed; their records are left out');
  });

  it('are told from the others of their batch when they bring a worker down', async () => {
    const cwd = await emptyFolder();
    const many = ['sweep', '--layers', '3', '--width', '4', '--sigma-sq', '1', '--seeds', '0..99', '--jobs', '2'];
    const { code, stderr } = await initscope(many, {
      cwd,
      env: preloaded('out-of-memory.mjs', { FATAL_TASKS: '41,77' }),
    });
    expect(code).toBe(3);
    const failed = stderr.split('\n').filter((line) => line.startsWith('initscope: failed:'));
    expect(new Set(failed.map((line) => /seed (\d+)/.exec(line)?.[1]))).toEqual(new Set(['41', '77']));
    expect(failed).toHaveLength(2);
    expect(stderr).toContain('98 of 100 tasks are kept');
    const [folder] = await readdir(join(cwd, 'initscope-results'));
    expect(await readdir(join(cwd, 'initscope-results', folder))).toEqual(['journal.ndjson']);
  });
});
