import type { ActivationName } from '@initscope/core';
import { familyOf, slopeOf } from './activation-words.ts';

/** From where to where an axis of the diagram goes, and by how many values. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What is shown of an activation unless the reader says otherwise. */
export interface UsualRanges {
  /** σ_w². */
  readonly weights: Axis;
  /** σ_b². */
  readonly biases: Axis;
}

/** Those of every activation family. */
export type RangesByFamily = Readonly<Record<string, UsualRanges>>;

/** So many values make even steps of most ranges, and take less than a second. */
const usualCounts = { weights: 81, biases: 61 } as const;

/** σ_b² from 0 to 0.3, or to somewhat above where the critical line leaves the stable variances. */
export function usualBiases(halfStable: number | undefined): Axis {
  const to = halfStable === undefined ? 0.3 : Math.max(0.3, roundUp(1.5 * halfStable));
  return { from: 0, to, count: usualCounts.biases };
}

/** σ_w² from 0 to 4, or to somewhat above the largest critical σ_w² where that is far away. */
export function usualWeights(critical: readonly number[]): Axis {
  const most = Math.max(0, ...critical);
  const to = most === 0 || (most >= 0.5 && most <= 3) ? 4 : roundUp((4 / 3) * most);
  return { from: 0, to, count: usualCounts.weights };
}

/** The usual ranges of an activation, among those that were computed when the site was built, or by the slope of a leaky ReLU. */
export function usualRangesOf(name: ActivationName, computed: RangesByFamily): UsualRanges {
  const ranges = computed[familyOf(name)];
  const slope = slopeOf(name);
  return slope === undefined ? ranges : { ...ranges, weights: usualWeights([2 / (1 + slope * slope)]) };
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value));
  const digit = value / 10 ** power;
  const next = [1, 1.5, 2, 3, 4, 5, 6, 8].find((each) => each >= digit) ?? 10;
  return Number(`${next}e${power}`);
}

/** The values of an axis, of 12 significant digits: 0.1 rather than 0.10000000000000002. */
export function valuesOf({ from, to, count }: Axis): number[] {
  return Array.from({ length: count }, (_, i) => Number((from + ((to - from) * i) / (count - 1)).toPrecision(12)));
}
