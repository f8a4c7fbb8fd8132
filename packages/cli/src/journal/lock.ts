import { constants } from 'node:fs';
import { copyFile, link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { cannotWrite } from '../results/cannot-write.ts';
import { UsageError } from '../usage-error.ts';
import { hasEnded, processName } from './process-identity.ts';

/** How a lock shows that its owner lives, in ms. */
interface Pulse {
  /** How often it is touched. */
  readonly beat: number;
  /** How long a lock of whose owner nothing is known is watched for that before it is taken over. */
  readonly patience: number;
}

const usualPulse: Pulse = { beat: 5_000, patience: 30_000 };

/** Keeps others from writing to a journal while this process does. */
export class Lock {
  readonly #journal: string;
  readonly #path: string;
  readonly #owner: string;
  readonly #heart: NodeJS.Timeout;
  #isLost = false;

  private constructor(journal: string, path: string, owner: string, beat: number) {
    this.#journal = journal;
    this.#path = path;
    this.#owner = owner;
    this.#heart = setInterval(() => void this.#touch(), beat);
    // A lock keeps no program from ending.
    this.#heart.unref();
  }

  /**
   * Takes the lock of a journal. One that a process left that is no more is taken over.
   *
   * @throws UsageError naming who has it.
   */
  static async take(journal: string, { beat, patience }: Pulse = usualPulse): Promise<Lock> {
    const path = `${journal}.lock`;
    const owner = `${processName(process.pid)}, ${randomUUID()}`;
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await create(path, owner)) return new Lock(journal, path, owner, beat);
      const other = await readFile(path, 'utf8').catch(() => null);
      if (other === null) continue;
      const isGone = hasEnded(other) ?? (await isStill(other, path, patience));
      if (!isGone) throw inUse(journal, path, other);
      await clearAway(path, other);
    }
    throw inUse(journal, path, 'another process');
  }

  /**
   * Throws if somebody else has taken the lock, believing that this process had ended: it was asleep, say, or cut off.
   *
   * @throws UsageError saying so.
   */
  assertHeld(): void {
    if (!this.#isLost) return;
    throw new UsageError(
      `${JSON.stringify(this.#journal)} has been taken over by another process, which goes on with it; allowed: one at a time`,
    );
  }

  async release(): Promise<void> {
    clearInterval(this.#heart);
    if (await this.isHeld()) await rm(this.#path, { force: true });
  }

  async #touch(): Promise<void> {
    const now = new Date();
    if (await this.isHeld()) await utimes(this.#path, now, now).catch(() => undefined);
    else this.#isLost = true;
  }

  /** Whether it is still this process's. */
  async isHeld(): Promise<boolean> {
    return (await readFile(this.#path, 'utf8').catch(() => null)) === this.#owner;
  }
}

/** Puts the owner's name in the lock's place, in one step: nobody reads half a name. */
async function create(path: string, owner: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`;
  try {
    await writeFile(own, owner, { flag: 'wx' });
    await link(own, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      // Some file systems have no links.
      await copyFile(own, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw cannotWrite(path, error);
  } finally {
    await rm(own, { force: true });
  }
}

/** Whether a lock is not touched for so long; the clocks of two machines need not agree. */
async function isStill(owner: string, path: string, patience: number): Promise<boolean> {
  process.stderr.write(
    `initscope: waiting to see whether ${named(owner)} is still at work, ${patience / 1000} s at most\n`,
  );
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
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    // A link puts it back only where nobody else's stands by now.
    if ((await readFile(aside, 'utf8')) !== owner) await link(aside, path);
  } catch {
    // Somebody else was quicker.
  }
  await rm(aside, { force: true });
}

function inUse(journal: string, lock: string, owner: string): UsageError {
  return new UsageError(
    `${JSON.stringify(journal)} is being written by ${named(owner)}; allowed: one at a time; wait for it, or remove ${JSON.stringify(lock)} if it has ended`,
  );
}

/** An owner without what tells it from those of the same name; what is no owner's name is somebody's. */
function named(owner: string): string {
  return /^process \d+ on [^,]{1,255}/.exec(owner)?.[0] ?? 'another process';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
