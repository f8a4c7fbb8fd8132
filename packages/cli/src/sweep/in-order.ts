import { TaskList, type Profile, type SweepSpec } from '@initscope/core';
import { parseEntryLine } from '../journal/entry-line.ts';
import { profilesFromText } from '../journal/profile-text.ts';
import { ownSeal, type Seal } from '../journal/seal.ts';

/** Bytes that may wait for their turn. */
const MOST_HELD = 64e6;

/** Whoever waits for a task. */
interface Reader {
  readonly task: number;
  readonly take: (profiles: Promise<Profile[] | null>) => void;
}

/** Takes in tasks as they end, and gives them out in the order of the grid: what has no journal to wait in waits here. */
export class InOrder {
  readonly #tasks: TaskList;
  readonly #seal: Seal;
  /** The lines of tasks that are done; `null` for those that failed. */
  readonly #held = new Map<number, Buffer | null>();
  #bytes = 0;
  #reader: Reader | null = null;
  #onRoom: (() => void) | null = null;
  #ended: Promise<never> | null = null;

  constructor(spec: SweepSpec) {
    this.#tasks = new TaskList(spec);
    this.#seal = ownSeal(spec);
  }

  /** Takes in the line of a task; resolves when there is room for more. */
  add(task: number, line: Buffer): Promise<void> {
    this.#bytes += line.length;
    this.#put(task, line);
    return this.hasRoom() || this.#reader !== null
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#onRoom = resolve;
        });
  }

  /** Takes in that a task failed. */
  addFailed(task: number): void {
    this.#put(task, null);
  }

  /** Whether more may wait. */
  hasRoom(): boolean {
    return this.#bytes < MOST_HELD;
  }

  /** Nothing more comes: whoever waits for it is told why. */
  end(reason: Error): void {
    this.#ended = Promise.reject(reason);
    this.#ended.catch(() => undefined);
    this.#reader?.take(this.#ended);
    this.#reader = null;
  }

  /** The profiles of the task whose turn it is, as soon as they are there; `null` if it failed. */
  read(task: number): Promise<Profile[] | null> {
    if (this.#held.has(task)) return this.#give(task);
    if (this.#ended !== null) return this.#ended;
    return new Promise((resolve) => {
      this.#reader = { task, take: resolve };
      // More room than there is, for what is waited for.
      this.#tellRoom();
    });
  }

  #put(task: number, line: Buffer | null): void {
    this.#held.set(task, line);
    if (this.#reader?.task !== task) return;
    this.#reader.take(this.#give(task));
    this.#reader = null;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- so that an unreadable line rejects
  async #give(task: number): Promise<Profile[] | null> {
    const line = this.#held.get(task) ?? null;
    this.#held.delete(task);
    if (line === null) return null;
    this.#bytes -= line.length;
    if (this.hasRoom()) this.#tellRoom();
    const entry = parseEntryLine(line, this.#seal);
    if (entry === null) throw new Error(`the line of task ${task} is damaged`);
    return profilesFromText(entry.profiles.toString('utf8'), this.#tasks.at(task));
  }

  #tellRoom(): void {
    this.#onRoom?.();
    this.#onRoom = null;
  }
}
