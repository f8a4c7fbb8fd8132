import type { Profile } from '../propagation/profile.ts';
import type { Quantity } from '../propagation/quantity.ts';

/** log10 of a layer's std over seeds. */
export interface LogSpread {
  /** How many seeds are alive, and in all. */
  readonly alive: number;
  readonly seeds: number;
  /** Over those that are alive. */
  readonly mean: number;
  readonly sumOfSquaredDeviations: number;
}

const noSpread: LogSpread = { alive: 0, seeds: 0, mean: 0, sumOfSquaredDeviations: 0 };

/**
 * Gathers one network's profiles, of any σ² and seeds and in any order, as the mean and spread over seeds of log10 std: what theory is
 * compared with. Logs, since a few large seeds rule means of the std itself.
 */
export class MeasuredLogs {
  readonly #spreads = new Map<string, LogSpread>();

  add({ sigmaSq, statistics }: Profile): void {
    for (const [quantity, layers] of Object.entries(statistics)) {
      for (const { layer, log10Std } of layers) {
        const key = keyOf(sigmaSq, quantity, layer);
        this.#spreads.set(key, including(this.#spreads.get(key) ?? noSpread, log10Std));
      }
    }
  }

  at(sigmaSq: number, quantity: Quantity, layer: number): LogSpread {
    return this.#spreads.get(keyOf(sigmaSq, quantity, layer)) ?? noSpread;
  }
}

function keyOf(sigmaSq: number, quantity: string, layer: number): string {
  return `${sigmaSq} ${quantity} ${layer}`;
}

/** Welford's update: nothing cancels. */
function including({ alive, seeds, mean, sumOfSquaredDeviations }: LogSpread, log10Std: number | null): LogSpread {
  if (log10Std === null) return { alive, seeds: seeds + 1, mean, sumOfSquaredDeviations };
  const difference = log10Std - mean;
  const next = mean + difference / (alive + 1);
  return {
    alive: alive + 1,
    seeds: seeds + 1,
    mean: next,
    sumOfSquaredDeviations: sumOfSquaredDeviations + difference * (log10Std - next),
  };
}
