import type { Quantity } from '@initscope/core';

/** Which part of each network is looked at; `null` is all there is. */
export interface View {
  /** The least and the greatest σ². */
  readonly sigmaSq: readonly [least: number, greatest: number] | null;
  /** The seeds whose median is shown, which only records allow to choose. */
  readonly seeds: readonly number[] | null;
  readonly quantities: readonly Quantity[] | null;
}

/** Is a σ² in a view’s range? */
export function isWithin(sigmaSq: number, range: View['sigmaSq']): boolean {
  return range === null || (sigmaSq >= range[0] && sigmaSq <= range[1]);
}

/** All there is. */
export const everything: View = { sigmaSq: null, seeds: null, quantities: null };
