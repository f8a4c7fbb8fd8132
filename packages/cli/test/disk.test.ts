import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanJournal } from '../src/journal/scan.ts';
import { bin, emptyFolder, initscope, run } from './support/initscope.ts';
import { treeOf } from './support/tree.ts';
import { where } from './support/where.ts';

const sweep = [
  'sweep',
  '--layers',
  '20',
  '--width',
  '10',
  '--sigma-sq',
  'log:1e-2:1:20',
  '--seeds',
  '0..39',
  '--jobs',
  '2',
];

/** Runs a script of the shell, the program being "$@" in it. */
function shell(script: string, args: readonly string[], cwd: string): ReturnType<typeof run> {
  return run('bash', ['-c', script, 'bash', process.execPath, bin, ...args], { cwd });
}

/** Whether this machine lets us have file systems of our own. */
const mayMount = ((): boolean => {
  try {
    execFileSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

async function onlyJournal(cwd: string): Promise<string> {
  const [folder] = await readdir(join(cwd, 'initscope-results'));
  expect(await readdir(join(cwd, 'initscope-results', folder))).toEqual(['journal.ndjson']);
  return join(cwd, 'initscope-results', folder, 'journal.ndjson');
}

describe('where the disk gives out', () => {
  it('a write that fails is one clear line, the journal stays whole, and the sweep goes on from it', async () => {
    const cwd = await emptyFolder();
    // Files may have 600 blocks of 1 KiB: the journal of this sweep would have more.
    const { code, stderr } = await shell('trap "" XFSZ; ulimit -f 600; exec "$@"', sweep, cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /initscope: --output: cannot write to ".*journal\.ndjson": files may not grow that large here/,
    );
    expect(stderr).not.toContain('    at ');
    const scan = await scanJournal(await onlyJournal(cwd));
    expect(scan?.places.size).toBeGreaterThan(0);
    expect(stderr).toContain(`${scan?.places.size} of 40 tasks are kept`);

    const resumed = await initscope([...sweep, '--resume'], { cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(resumed.stderr).toContain(`${scan?.places.size} of 40 tasks were done before`);
    const elsewhere = await emptyFolder();
    await initscope(sweep, { cwd: elsewhere });
    expect(await treeOf(cwd)).toEqual(await treeOf(elsewhere));
  });

  where(mayMount, 'full and read-only disks, for want of leave to mount any', () => {
    it('a full disk is one clear line, and the journal stays whole', async () => {
      const cwd = await emptyFolder();
      const script = `mkdir small && mount -t tmpfs -o size=700k tmpfs small && cd small
      "$@"; code=$?; cp -r . ../kept; exit $code`;
      const { code, stderr } = await shell(`unshare -Urm bash -c '${script}' bash "$@"`, sweep, cwd);
      expect(code).toBe(2);
      expect(stderr).toMatch(/cannot write to ".*journal\.ndjson": the disk is full/);
      const scan = await scanJournal(await onlyJournal(join(cwd, 'kept')));
      expect(scan?.places.size).toBeGreaterThan(0);
      const resumed = await initscope([...sweep, '--resume'], { cwd: join(cwd, 'kept') });
      expect(resumed.code, resumed.stderr).toBe(0);
    });

    it('a disk with room for the journal alone keeps it, and the records are written later', async () => {
      const cwd = await emptyFolder();
      const script = `mkdir small && mount -t tmpfs -o size=4400k tmpfs small && cd small
      "$@"; code=$?; cp -r . ../kept; exit $code`;
      const { code, stderr } = await shell(
        `unshare -Urm bash -c '${script}' bash "$@"`,
        [...sweep, '--format', 'ndjson'],
        cwd,
      );
      expect(code).toBe(2);
      expect(stderr).toMatch(/cannot write to ".*records\.ndjson": the disk is full/);
      expect(stderr).toContain('40 of 40 tasks are kept');
      await onlyJournal(join(cwd, 'kept'));
    });

    it('a folder that is read-only is one clear line, and nothing is computed', async () => {
      const cwd = await emptyFolder();
      const script = `mkdir fixed && mount -t tmpfs -o ro tmpfs fixed && cd fixed && exec "$@"`;
      const { code, stdout, stderr } = await shell(`unshare -Urm bash -c '${script}' bash "$@"`, sweep, cwd);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(
        /^initscope: --output: cannot write to ".*": the file system is read-only; allowed: .*\n$/,
      );
    });
  });
});
