import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lock } from '../../src/journal/lock.ts';
import { hasEnded, processName } from '../../src/journal/process-identity.ts';

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

const ownName = processName(process.pid);
const quick = { beat: 20, patience: 300 };

describe('the lock of a journal', () => {
  it('says whose it is, and goes when it is released', async () => {
    const lock = await Lock.take(journal);
    expect(await readFile(path, 'utf8')).toContain(ownName);
    expect(await readdir(folder)).toEqual(['journal.ndjson.lock']);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not taken from a process that runs', async () => {
    await writeFile(path, `${processName(process.ppid)}, 1`);
    await expect(Lock.take(journal)).rejects.toThrow(`being written by process ${process.ppid} on`);
    expect(await readdir(folder)).toEqual(['journal.ndjson.lock']);
  });

  it('is taken from a process that was killed', async () => {
    await writeFile(path, `${processName(await endedProcess())}, 1`);
    const lock = await Lock.take(journal);
    expect(await readFile(path, 'utf8')).toContain(ownName);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['another machine', 'process 7 on another-machine, boot 1 pid:[1], 1'],
    [
      'another container of this name, or before this start of the machine',
      `${ownName.replace('boot ', 'boot before ')}, 1`,
    ],
    ['who knows whom', 'half a na'],
  ])('is not taken from %s while it is touched', async (_whose, owner) => {
    await writeFile(path, owner);
    const beats = setInterval(() => void writeFile(path, owner), 20);
    await expect(Lock.take(journal, { beat: 20, patience: 3000 })).rejects.toThrow('allowed: one at a time');
    clearInterval(beats);
  });

  it('is taken from them once it is not touched any more', async () => {
    await writeFile(path, 'process 7 on another-machine, boot 1 pid:[1], 1');
    const lock = await Lock.take(journal, quick);
    expect(await readFile(path, 'utf8')).toContain(ownName);
    await lock.release();
  });

  it('that somebody else has taken meanwhile is left to them, and whoever had it learns of it', async () => {
    const lock = await Lock.take(journal, quick);
    lock.assertHeld();
    await writeFile(path, 'process 7 on another-machine, boot 1 pid:[1], 1');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(() => {
      lock.assertHeld();
    }).toThrow('has been taken over by another process');
    await lock.release();
    expect(await readFile(path, 'utf8')).toContain('another-machine');
  });
});

describe('a process by its name', () => {
  it('is known to run, or to have ended, in the same place alone', async () => {
    expect(hasEnded(`${processName(process.ppid)}, 1`)).toBe(false);
    expect(hasEnded(`${processName(await endedProcess())}, 1`)).toBe(true);
    expect(hasEnded(`${ownName}, 1`), 'a forerunner').toBe(true);
    const reused = processName(process.ppid).replace(/begun \w+/, 'begun 1');
    expect(hasEnded(`${reused}, 1`), 'its number has gone to another').toBe(process.platform === 'linux');
    expect(hasEnded('process 7 on another-machine, boot 1 pid:[1], 1')).toBeNull();
    expect(hasEnded('')).toBeNull();
  });
});
