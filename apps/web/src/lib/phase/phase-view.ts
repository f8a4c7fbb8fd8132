import type { PhaseQuantityName } from '@initscope/charts';
import type { ActivationName, InitialVariances } from '@initscope/core';
import { familyOf } from './activation-words.ts';
import { usualRangesOf, type Axis, type RangesByFamily } from './usual-ranges.ts';

/** What the page shows: all that its address may say. */
export interface PhaseView {
  readonly activation: ActivationName;
  readonly quantity: PhaseQuantityName;
  /** σ_w². */
  readonly weights: Axis;
  /** σ_b². */
  readonly biases: Axis;
  /** Where the crosshair is pinned. */
  readonly at: InitialVariances;
  /** D, by which σ_w² is told as a σ² of the explorer. */
  readonly width: number;
}

/** The view of an activation of which nothing more is said. */
export function usualView(activation: ActivationName, ranges: RangesByFamily): PhaseView {
  const { weights, biases } = usualRangesOf(activation, ranges);
  return { activation, quantity: 'chi1', weights, biases, at: usualPlace(activation, { weights, biases }), width: 80 };
}

/** The first view of all. */
export const firstActivation: ActivationName = 'tanh';

/** A place near the critical line of most: half of the way along σ_w², or less where the line of two slopes is there, and a sixth of it along σ_b². */
export function usualPlace(
  activation: ActivationName,
  { weights, biases }: Pick<PhaseView, 'weights' | 'biases'>,
): InitialVariances {
  const isOfTwoSlopes = ['relu', 'leaky_relu', 'linear'].includes(familyOf(activation));
  return { sigmaWSq: between(weights, isOfTwoSlopes ? 3 / 8 : 1 / 2), biasSigmaSq: between(biases, 1 / 6) };
}

/** The place in the diagram next to one that may lie outside it. */
export function heldIn(
  { weights, biases }: Pick<PhaseView, 'weights' | 'biases'>,
  at: InitialVariances,
): InitialVariances {
  return { sigmaWSq: held(weights, at.sigmaWSq), biasSigmaSq: held(biases, at.biasSigmaSq) };
}

function between({ from, to }: Axis, share: number): number {
  return Number((from + (to - from) * share).toPrecision(6));
}

function held({ from, to }: Axis, value: number): number {
  return Math.max(from, Math.min(to, value));
}
