import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ended, start } from './support/initscope.ts';

describe('a run that is cut short', () => {
  it('leaves nothing half-written whenever it is asked to end', async () => {
    for (const delay of [0, 40, 120, 250, 500, 800]) {
      const cwd = await emptyFolder();
      const child = start(['sweep'], { cwd });
      const end = ended(child);
      if (child.stderr !== null) await once(child.stderr, 'data');
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGTERM');
      await end;
      const results = await readdir(cwd, { recursive: true });
      expect(
        results.filter((name) => name.includes('.tmp-')),
        `after ${delay} ms`,
      ).toEqual([]);
    }
  });

  it('keeps a folder that was there before', async () => {
    const cwd = await emptyFolder();
    await mkdir(join(cwd, 'mine'));
    const child = start(['sweep', '--seeds', '0..999', '-o', 'mine'], { cwd });
    const end = ended(child);
    if (child.stderr !== null) await once(child.stderr, 'data');
    child.kill('SIGINT');
    expect((await end).code).toBe(130);
    expect(await readdir(cwd, { recursive: true })).toEqual(['mine']);
  });

  it.each([
    ['critical', ['--activation', 'tanh,gelu,silu', '--width', '120', '--layers', '60', '--seeds', '0..199']],
    ['phase', ['--activation', 'hardtanh', '--sigma-w-sq', 'lin:0.1:4:490', '--bias-sigma-sq', 'lin:0:1:490']],
    ['run --theory', ['--sigma-sq', '1', '--layers', '500', '--width', '300', '--theory']],
  ])('ends with 130 on Ctrl-C, and leaves nothing half-written: %s', async (command, args) => {
    const cwd = await emptyFolder();
    const child = start([...command.split(' ').slice(0, 1), ...args, '-o', 'out.csv'], { cwd });
    const end = ended(child);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted');
    expect(await readdir(cwd)).toEqual([]);
  });

  it.each([
    ['phase', '--activation', 'tanh', '--format', 'csv'],
    ['critical', '--bias-sigma-sq', 'lin:0:1:999', '--activation', 'erf', '--format', 'csv'],
  ])('is no error when the pipe of %s closes early', async (...args) => {
    const child = start(args, { cwd: await emptyFolder() });
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });

  it('is no error when a pipe closes early', async () => {
    const child = start(['sweep', '-o', '-'], { cwd: await emptyFolder() });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });

  it('keeps its results when nobody reads standard error', async () => {
    const cwd = await emptyFolder();
    const child = start(['sweep'], { cwd });
    child.stderr?.destroy();
    expect((await ended(child)).code).toBe(0);
    expect(await readdir(join(cwd, 'initscope-results'))).toHaveLength(1);
  });
});
