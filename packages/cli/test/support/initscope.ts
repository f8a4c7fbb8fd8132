import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The built program's file. */
export const bin: string = fileURLToPath(new URL('../../bin/initscope.js', import.meta.url));

/** How a run of the built program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** The working folder; a new, empty one unless given. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

/** An empty folder of this test's own, which goes when the file's tests are done. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'initscope-test-'));
  folders.push(folder);
  return folder;
}

/** Starts the built program as a user would, in an environment without a terminal's wishes. */
export function start(
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: Readonly<Record<string, string>> },
): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd, env: { ...plainEnvironment(), ...env } });
}

/** Runs any command in the same environment, to its end. */
export function run(command: string, args: readonly string[], { cwd }: { cwd: string }): Promise<Ended> {
  return ended(spawn(command, [...args], { cwd, env: plainEnvironment() }));
}

function plainEnvironment(): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NO_COLOR|FORCE_COLOR|COLUMNS|CI|NODE_OPTIONS|INITSCOPE_.*)$/.test(name),
  );
  return Object.fromEntries(inherited);
}

/** Runs the built program to its end. */
export async function initscope(args: readonly string[], { cwd, env }: Surroundings = {}): Promise<Ended> {
  const child = start(args, { cwd: cwd ?? (await emptyFolder()), ...(env === undefined ? {} : { env }) });
  return ended(child);
}

/** Waits for a started program. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
