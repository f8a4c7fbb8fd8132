import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ended, initscope, start } from './support/initscope.ts';

describe('--dry-run', () => {
  it('says what a sweep would take and where it would go, and does nothing else', async () => {
    const cwd = await emptyFolder();
    const args = [
      'sweep',
      '--activation',
      'relu,tanh',
      '--layers',
      '6',
      '--width',
      '8',
      '--seeds',
      '0..2',
      '--jobs',
      '2',
    ];
    const { code, stdout, stderr } = await initscope([...args, '--dry-run'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readdir(cwd)).toEqual([]);
    expect(stdout).toContain('relu network, 6 layers of 8 units: 41 σ² × 3 seeds, by rays\n');
    expect(stdout).toContain('tanh network, 6 layers of 8 units: 41 σ² × 3 seeds, by spectral\n');
    // 3 tasks of rays, and 3 × 3 of at most 16 σ²; 6 layers of h and 5 of gradients.
    expect(stdout).toContain(`to do   ${2 * 41 * 3} networks in 12 tasks, ${2 * 41 * 3 * 11} records\n`);
    expect(stdout).toMatch(/\ntime {4}about [\d.]+ (s|min) with 2 workers\n/);
    expect(stdout).toMatch(/\nmemory {2}about [\d.]+ MB\n/);

    await initscope(args, { cwd });
    const [folder] = await readdir(join(cwd, 'initscope-results'));
    expect(stdout).toContain(`\noutput  ${join('initscope-results', folder)}\n`);
  });

  it('counts what is left of a sweep that was begun, or of a shard', async () => {
    const cwd = await emptyFolder();
    const args = [
      'sweep',
      '--activation',
      'tanh',
      '--layers',
      '30',
      '--width',
      '40',
      '--seeds',
      '0..39',
      '--jobs',
      '2',
    ];
    const child = start(args, { cwd });
    const end = ended(child);
    const folder = join(cwd, 'initscope-results');
    while ((await readdir(folder).catch(() => [])).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGKILL');
    await end;
    const begun = await initscope([...args, '--resume', '--dry-run'], { cwd });
    const [, done, left] =
      /done {4}(\d+) of 120 tasks\nto do {3}\d+ networks? in (\d+) tasks?/.exec(begun.stdout) ?? [];
    expect(Number(done) + Number(left), begun.stdout).toBe(120);
    const shard = await initscope([...args, '--shard', '2/7', '--dry-run'], { cwd });
    expect(shard.stdout).toMatch(/shard {3}2\/7\nto do {3}\d+ networks in 17 tasks/);
  });
});
