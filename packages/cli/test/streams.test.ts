import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ended, start } from './support/initscope.ts';

describe('a run that is cut short', () => {
  it('ends with 130 on Ctrl-C, and leaves nothing half-written', async () => {
    const cwd = await emptyFolder();
    // Long enough to be under way still: dense layers, one after another.
    const child = start(['sweep', '--activation', 'tanh', '--layers', '200', '--width', '100'], { cwd });
    const end = ended(child);
    if (child.stderr !== null) await once(child.stderr, 'data');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('is no error when a pipe closes early', async () => {
    const child = start(['sweep', '-o', '-'], { cwd: await emptyFolder() });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });
});
