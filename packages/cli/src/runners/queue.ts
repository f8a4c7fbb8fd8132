import type { BatchSize } from './batch-size.ts';

/** The tasks that are still to be handed out, in their order, in batches that workers are busy with for a while. */
export class Queue {
  readonly #numbers: readonly number[];
  readonly #workers: number;
  readonly #size: BatchSize;
  /** To be tried alone: their batch brought a worker down, and one of them is to blame. */
  readonly #alone: number[] = [];
  #position = 0;

  constructor(numbers: readonly number[], workers: number, size: BatchSize) {
    this.#numbers = numbers;
    this.#workers = workers;
    this.#size = size;
  }

  /** The task that comes next; undefined once there is none. */
  get next(): number | undefined {
    return this.#alone.at(0) ?? this.#numbers.at(this.#position);
  }

  /** The next batch; empty once there is none. */
  take(): number[] {
    const again = this.#alone.shift();
    if (again !== undefined) return [again];
    const start = this.#position;
    // Towards the end batches are smaller, so that all workers end at about the same time.
    const most = start + Math.max(1, Math.ceil((this.#numbers.length - start) / (2 * this.#workers)));
    for (let expected = 0; this.#position < Math.min(most, this.#numbers.length); this.#position++) {
      if (!this.#size.hasRoom(expected)) break;
      expected += this.#size.expected(this.#numbers[this.#position]);
    }
    return this.#numbers.slice(start, this.#position);
  }

  /** Puts a batch back, each of its tasks to be tried alone. */
  tryAlone(batch: readonly number[]): void {
    this.#alone.push(...batch);
  }
}
