import { usualBiasReach, usualWeightReach } from '@initscope/charts';
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
  return { from: 0, to: usualBiasReach(halfStable), count: usualCounts.biases };
}

/** σ_w² from 0 to 4, or to somewhat above the largest critical σ_w² where that is far away. */
export function usualWeights(critical: readonly number[]): Axis {
  return { from: 0, to: usualWeightReach(critical), count: usualCounts.weights };
}

/** The usual ranges of an activation, among those that were computed when the site was built, or by the slope of a leaky ReLU. */
export function usualRangesOf(name: ActivationName, computed: RangesByFamily): UsualRanges {
  const ranges = computed[familyOf(name)];
  const slope = slopeOf(name);
  return slope === undefined ? ranges : { ...ranges, weights: usualWeights([2 / (1 + slope * slope)]) };
}

/** The values of an axis, of 12 significant digits: 0.1 rather than 0.10000000000000002. */
export function valuesOf({ from, to, count }: Axis): number[] {
  return Array.from({ length: count }, (_, i) => Number((from + ((to - from) * i) / (count - 1)).toPrecision(12)));
}
