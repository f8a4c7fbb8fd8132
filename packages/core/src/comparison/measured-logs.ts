import { quantities, type Quantity } from '../propagation/quantity.ts';
import type { MeasuredProfile } from '../sweep/measured-profile.ts';

/** log10 of a layer's std over seeds. */
export interface SeedLogs {
  /** Of each seed that is alive. */
  readonly alive: readonly number[];
  /** How many seeds there are in all. */
  readonly seeds: number;
}

/**
 * Gathers one network's profiles, of any σ² and seeds and in any order, as log10 of each layer's std over seeds: what theory is compared
 * with.
 */
export class MeasuredLogs {
  readonly #logs = new Map<string, { alive: number[]; seeds: number }>();

  add({ sigmaSq, statistics }: MeasuredProfile): void {
    for (const quantity of quantities) {
      for (const { layer, log10Std } of statistics[quantity] ?? []) {
        const key = keyOf(sigmaSq, quantity, layer);
        let logs = this.#logs.get(key);
        if (logs === undefined) {
          logs = { alive: [], seeds: 0 };
          this.#logs.set(key, logs);
        }
        logs.seeds++;
        if (log10Std !== null) logs.alive.push(log10Std);
      }
    }
  }

  at(sigmaSq: number, quantity: Quantity, layer: number): SeedLogs {
    return this.#logs.get(keyOf(sigmaSq, quantity, layer)) ?? { alive: [], seeds: 0 };
  }
}

function keyOf(sigmaSq: number, quantity: string, layer: number): string {
  return `${sigmaSq} ${quantity} ${layer}`;
}
