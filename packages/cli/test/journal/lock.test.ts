import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lock } from '../../src/journal/lock.ts';

let folder: string;
let journal: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'initscope-lock-'));
  journal = join(folder, 'journal.ndjson');
  path = `${journal}.lock`;
});
afterEach(() => rm(folder, { recursive: true }));

/** The number of a process that is no more. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? NaN;
}

describe('the lock of a journal', () => {
  it('says whose it is, and goes when it is released', async () => {
    const lock = await Lock.take(journal);
    expect(await readFile(path, 'utf8')).toBe(`process ${process.pid} on ${hostname()}`);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not taken from a process that runs', async () => {
    await writeFile(path, `process ${process.ppid} on ${hostname()}`);
    await expect(Lock.take(journal)).rejects.toThrow(`being written by process ${process.ppid} on`);
  });

  it('is not taken from another machine whose process touches it', async () => {
    const lock = await Lock.take(journal, { beat: 20, patience: 3000 });
    // The same lock, seen by somebody who does not know its machine.
    await writeFile(path, 'process 7 on another-machine');
    const taking = Lock.take(journal, { beat: 20, patience: 3000 });
    await expect(taking).rejects.toThrow('process 7 on another-machine; allowed: one at a time');
    await lock.release();
  });

  it('is taken from another machine whose process does not touch it any more', async () => {
    await writeFile(path, 'process 7 on another-machine');
    const lock = await Lock.take(journal, { beat: 20, patience: 300 });
    expect(await readFile(path, 'utf8')).toContain(`process ${process.pid}`);
    await lock.release();
  });

  it('is taken from a process that was killed', async () => {
    await writeFile(path, `process ${await endedProcess()} on ${hostname()}`);
    const lock = await Lock.take(journal);
    expect(await readFile(path, 'utf8')).toContain(`process ${process.pid}`);
    await lock.release();
  });

  it('is taken from one that was killed before it had written who it is', async () => {
    await writeFile(path, '');
    await expect(Lock.take(journal)).rejects.toThrow('being written by');
    await utimes(path, 0, 0);
    await (await Lock.take(journal)).release();
    expect(await readdir(folder)).toEqual([]);
  });
});
