import { costOf, type Method, type Task, type TaskList } from '@initscope/core';

/** How long a batch should take, in ms: long beside what handing it over costs, short beside what losing it would. */
const AIM = 200;

/** How much the latest batch weighs in the rate. */
const WEIGHT = 0.3;

/** Decides how many tasks go to a worker at once, by how long those before them took. */
export class BatchSize {
  readonly #tasks: TaskList;
  /** Milliseconds per unit of cost. */
  readonly #rates = new Map<Method, number>();

  constructor(tasks: TaskList) {
    this.#tasks = tasks;
  }

  /** How long a task will take, in ms; more than a batch should where nothing is known yet, so that a first one goes alone. */
  expected(number: number): number {
    const task = this.#tasks.at(number);
    const rate = this.#rates.get(task.facet.method);
    return rate === undefined ? AIM : rate * cost(task);
  }

  /** Whether a batch that is expected to take so long should take another task as well. */
  hasRoom(milliseconds: number): boolean {
    return milliseconds < AIM;
  }

  /** Learns how long a batch took. */
  learn(numbers: readonly number[], milliseconds: number): void {
    const costs = new Map<Method, number>();
    for (const number of numbers) {
      const task = this.#tasks.at(number);
      costs.set(task.facet.method, (costs.get(task.facet.method) ?? 0) + cost(task));
    }
    // Of a batch of several methods nobody knows which took how long.
    if (costs.size !== 1) return;
    for (const [method, total] of costs) {
      const rate = milliseconds / total;
      const before = this.#rates.get(method);
      this.#rates.set(method, before === undefined ? rate : before + WEIGHT * (rate - before));
    }
  }
}

function cost({ facet, sigmaSq, quantities }: Task): number {
  // What a σ² costs by the spectral method depends on which it is.
  return costOf({ ...facet, sigmaSq }, sigmaSq.length, quantities);
}
