import type { Plane, Quantity } from '@initscope/core';
import { latestOfAll } from '../latest.ts';
import type { OverviewAnswer } from '../messages.ts';
import type { OpenedResult } from '../opened-result.ts';
import type { View } from '../view.ts';

/** So many pictures are drawn at once, a few milliseconds each; in between the page answers to its reader. */
const atOnce = 4;

/** What the overview’s small pictures show, as far as it has come from the worker. */
export class OverviewPlanes {
  readonly #opened: OpenedResult;
  #planes = $state.raw<OverviewAnswer['planes']>([]);
  #problem = $state<string>();

  /** Those of the networks asked for, by index; as they were asked for before, until they come. */
  readonly shown: readonly Plane[] = $derived(this.#planes.flatMap(({ plane }) => plane ?? []));

  constructor(opened: OpenedResult) {
    this.#opened = opened;
  }

  /** Why some do not come. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** A network’s; `null` if nothing of it is in view, and `undefined` until that is known. */
  of(network: number): Plane | null | undefined {
    return this.#planes.find((each) => each.network === network)?.plane;
  }

  /**
   * Asks for those of some networks.
   *
   * @returns what ends the wish.
   */
  ask(networks: readonly number[], quantity: Quantity, view: View): () => void {
    return latestOfAll(
      this.#answers(networks, quantity, view),
      (answer) => {
        const known = [...answer.planes, ...this.#planes];
        this.#planes = networks.flatMap((network) => known.find((each) => each.network === network) ?? []);
        this.#problem = undefined;
      },
      (sentence) => (this.#problem = sentence),
    );
  }

  *#answers(networks: readonly number[], quantity: Quantity, view: View): Generator<Promise<OverviewAnswer>> {
    for (let start = 0; start < networks.length; start += atOnce) {
      yield this.#opened.overview({ networks: networks.slice(start, start + atOnce), quantity, view });
    }
  }
}
