import type { Method } from '../propagation/method.ts';
import { propagate } from '../propagation/propagate.ts';
import type { Profile } from '../propagation/profile.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { facetsOf, type Facet } from './grid.ts';
import type { SweepSpec } from './sweep-spec.ts';

/** A piece of work that depends on its own coordinates alone. */
export interface Task {
  readonly facet: Facet;
  readonly seed: number;
  /** The σ² of this task, which share one drawing of the weights: hundreds by rays, otherwise a few. */
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
}

/**
 * How many σ² a task has at most: few enough to keep all workers busy and progress moving, enough for drawing the weights to
 * cost little beside them.
 */
const mostInTask: Readonly<Record<Method, number>> = { rays: 256, spectral: 16, dense: 4 };

/** How many layers' figures a task has at most, over all its σ²: they are handed about in one piece. */
const mostFigures = 100_000;

/** A network's tasks: they begin with number `first`, seed by seed, and each seed has so many. */
interface Stretch {
  readonly facet: Facet;
  readonly first: number;
  readonly perSeed: number;
  readonly most: number;
}

/**
 * The work of a sweep, in the order of its records: facet by facet, seed by seed, σ² ascending. Tasks are numbered from 0; they are made
 * when they are asked for, so that a list of billions takes no room.
 *
 * @example
 * const tasks = new TaskList(parseSweepSpec({ seeds: '0..99' }));
 * tasks.length; // 100
 * tasks.at(3).seed; // 3
 */
export class TaskList implements Iterable<Task> {
  readonly length: number;
  /** How many layers' figures the largest task has, over all its σ² and quantities. */
  readonly mostFigures: number;
  readonly #spec: SweepSpec;
  readonly #stretches: readonly Stretch[];

  constructor(spec: SweepSpec) {
    this.#spec = spec;
    let length = 0;
    let largest = 0;
    this.#stretches = facetsOf(spec).map((facet) => {
      const figures = facet.network.layers * spec.quantities.length;
      const most = Math.max(1, Math.min(mostInTask[facet.method], Math.floor(mostFigures / figures)));
      const perSeed = Math.ceil(facet.sigmaSq.length / most);
      largest = Math.max(largest, figures * Math.min(most, facet.sigmaSq.length));
      const stretch = { facet, first: length, perSeed, most };
      length += perSeed * spec.seeds.length;
      return stretch;
    });
    this.length = length;
    this.mostFigures = largest;
  }

  /**
   * A task by its number.
   *
   * @throws RangeError if there is none of that number.
   */
  at(number: number): Task {
    if (!Number.isInteger(number) || number < 0 || number >= this.length) {
      throw new RangeError(`there is no task ${number}; allowed: whole numbers from 0 to ${this.length - 1}`);
    }
    const { facet, first, perSeed, most } = this.#stretchOf(number);
    const share = (number - first) % perSeed;
    const sigmaSq = perSeed === 1 ? facet.sigmaSq : facet.sigmaSq.slice(share * most, (share + 1) * most);
    const { seeds, quantities } = this.#spec;
    return { facet, seed: seeds[Math.floor((number - first) / perSeed)], sigmaSq, quantities };
  }

  *[Symbol.iterator](): Iterator<Task, void> {
    for (let number = 0; number < this.length; number++) yield this.at(number);
  }

  /** The last stretch that does not begin after a number, by halving. */
  #stretchOf(number: number): Stretch {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#stretches[middle].first <= number) low = middle;
      else high = middle - 1;
    }
    return this.#stretches[low];
  }
}

/** All the tasks of a sweep as an array: {@link TaskList} without its thrift. */
export function tasksOf(spec: SweepSpec): Task[] {
  return [...new TaskList(spec)];
}

/** Does a task: the profile at each of its σ². */
export function runTask({ facet, seed, sigmaSq, quantities }: Task): Profile[] {
  return propagate(facet.network, { seed, sigmaSq, quantities, method: facet.method });
}
