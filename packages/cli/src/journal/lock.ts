import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { cannotWrite } from '../results/cannot-write.ts';
import { UsageError } from '../usage-error.ts';

/** How a lock shows that its owner lives, in ms. */
interface Pulse {
  /** How often it is touched. */
  readonly beat: number;
  /** How long another machine's lock is watched for that before it is taken over. */
  readonly patience: number;
}

const usualPulse: Pulse = { beat: 5_000, patience: 30_000 };

/** Keeps others from writing to a journal while this process does. */
export class Lock {
  readonly #path: string;
  readonly #heart: NodeJS.Timeout;

  private constructor(path: string, beat: number) {
    this.#path = path;
    const touch = (): void => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    };
    this.#heart = setInterval(touch, beat);
    // A lock keeps no program from ending.
    this.#heart.unref();
  }

  /**
   * Takes the lock of a journal. One that a process left that is no more is taken over.
   *
   * @throws UsageError naming who has it.
   */
  static async take(journal: string, pulse: Pulse = usualPulse): Promise<Lock> {
    const path = `${journal}.lock`;
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(path)) return new Lock(path, pulse.beat);
      const owner = await readFile(path, 'utf8').catch(() => null);
      if (owner === null) continue;
      if (!(await isGone(owner, path, pulse.patience))) throw inUse(journal, path, owner);
      await clearAway(path, owner);
    }
    throw inUse(journal, path, 'another process');
  }

  async release(): Promise<void> {
    clearInterval(this.#heart);
    await rm(this.#path, { force: true });
  }
}

/** Who we are, as the lock says it. */
function self(): string {
  return `process ${process.pid} on ${hostname()}`;
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(self());
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // A lock that could not be written whole locks nothing.
    await rm(path, { force: true }).catch(() => undefined);
    throw cannotWrite(path, error);
  }
}

/** A lock is written in less, in ms. */
const LONGEST_WRITE = 2000;

/**
 * Whether the owner is a process that has ended. One of our own number was our forerunner in a container; of another machine's, or another
 * container's, nobody here knows more than whether it still touches its lock.
 */
async function isGone(owner: string, path: string, patience: number): Promise<boolean> {
  const [, pid, host] = /^process (\d+) on (.+)$/s.exec(owner) ?? [];
  // Either it is being written now, or its process ended in that very moment.
  if (pid === undefined) return Date.now() - (await stat(path)).mtimeMs > LONGEST_WRITE;
  if (host !== hostname()) return isStill(owner, path, patience);
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Whether a lock is not touched for so long; the clocks of two machines need not agree. */
async function isStill(owner: string, path: string, patience: number): Promise<boolean> {
  process.stderr.write(`initscope: waiting to see whether ${owner} is still at work, ${patience / 1000} s at most\n`);
  const touched = async (): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? NaN;
  const before = await touched();
  for (let waited = 0; waited < patience; waited += patience / 30) {
    await delay(patience / 30);
    const now = await touched();
    // Released meanwhile.
    if (Number.isNaN(now)) return true;
    if (now !== before) return false;
  }
  return true;
}

/** Removes a lock that is left over, but not one that somebody else has taken in its place meanwhile. */
async function clearAway(path: string, owner: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    const moved = await readFile(aside, 'utf8');
    if (moved !== owner) await rename(aside, path);
  } catch {
    // Somebody else was quicker.
  }
  await rm(aside, { force: true });
}

function inUse(journal: string, lock: string, owner: string): UsageError {
  return new UsageError(
    `${JSON.stringify(journal)} is being written by ${owner === '' ? 'another process' : owner}; allowed: one at a time; wait for it, or remove ${JSON.stringify(lock)} if it has ended`,
  );
}
