import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../packages/cli/bin/initscope.js', import.meta.url));
const notePeak = fileURLToPath(new URL('note-peak.mjs', import.meta.url));

/** What a run of the program took. */
export interface Took {
  readonly seconds: number;
  /** The most memory that the whole process, its threads included, had at once, in MB. */
  readonly megabytes: number;
}

/** Runs the built program in a folder, as one would from a shell. */
export async function runProgram(args: readonly string[], cwd: string, preload: Preload = {}): Promise<Took> {
  const peak = join(await mkdtemp(join(tmpdir(), 'initscope-bench-')), 'peak');
  const imports = [notePeak, ...(preload.modules ?? [])].map((path) => `--import ${path}`).join(' ');
  const start = performance.now();
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, ...preload.env, NODE_OPTIONS: imports, PEAK_FILE: peak },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`initscope ${args.join(' ')} ended with ${String(code)}: ${words}`);
  // In KiB, on Linux and macOS alike since libuv 1.45.
  return { seconds, megabytes: (Number(await readFile(peak, 'utf8')) * 1024) / 1e6 };
}

/** Modules that are loaded before the program's own, and what they need to know. */
export interface Preload {
  readonly modules?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Does something in an empty folder, which goes afterwards. */
export async function inEmptyFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'initscope-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
