import type { ProfileSeries } from '@initscope/charts';
import type { Quantity } from '@initscope/core';
import { runSweep } from '#lib/compute/run-sweep.ts';
import { seriesIn } from './both-ways.ts';
import { deepNetwork } from './networks.ts';

/** One network at one σ², computed. */
export interface Measured {
  readonly sigmaSq: number;
  readonly series: ProfileSeries;
}

/**
 * The deep network at whatever σ² is asked for, as fast as it can be computed: while one is under way the latest wish waits, and those in
 * between are passed over.
 */
export class OneVariance {
  readonly #quantity: Quantity;
  readonly #abort = new AbortController();
  #wanted: number | undefined;
  #isBusy = false;
  #measured = $state.raw<Measured>();
  #problem = $state<string>();

  constructor(quantity: Quantity) {
    this.#quantity = quantity;
  }

  /** The latest that was computed. */
  get measured(): Measured | undefined {
    return this.#measured;
  }

  /** Why the latest could not be, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Asks for a σ². */
  want(sigmaSq: number): void {
    this.#wanted = sigmaSq;
    if (!this.#isBusy) void this.#work();
  }

  /** Ends it for good. */
  end(): void {
    this.#wanted = undefined;
    this.#abort.abort();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#wanted !== undefined) {
      const sigmaSq = this.#wanted;
      this.#wanted = undefined;
      const { signal } = this.#abort;
      try {
        const spec = { ...deepNetwork, sigmaSq, quantities: [this.#quantity] };
        const { facets } = await runSweep(spec, { signal });
        this.#measured = { sigmaSq, series: seriesIn(facets[0].planes, this.#quantity, 0) };
        this.#problem = undefined;
      } catch (error) {
        if (!signal.aborted) this.#problem = error instanceof Error ? error.message : String(error);
      }
    }
    this.#isBusy = false;
  }
}
