import type { Plane } from '@initscope/core';
import { MIDDLE_CLASS } from './palette.ts';

/** Where a log10 std lies between vanishing and exploding: one scale for all the planes that are shown together. */
export interface DivergingScale {
  /** The domain is log10 std from −max to +max, symmetric about 0 ("unchanged": std = 1). A whole number ≥ 1. */
  readonly max: number;
  /** −1 (vanishing) … 0 (unchanged) … 1 (exploding); what lies outside the domain is held at its end. */
  position(log10Std: number): number;
  /** The number of its colour class, 0 … 40 (see `classColours`); 20 is "unchanged". */
  classOf(log10Std: number): number;
  /**
   * Exponents for the legend's ticks, ascending, symmetric, with 0 and both ends among them.
   *
   * @param gap the least distance between two ticks in units of `position`, 0.2 by default.
   */
  ticks(gap?: number): readonly number[];
}

/**
 * The log10 std around which the scale turns from linear to logarithmic: one factor of ten. Smaller, and noise about
 * std = 1 fills half the ramp; larger, and σ² = 2/D no longer stands out from its neighbours in a deep network.
 */
const LINEAR_WITHIN = 1;

/** The same number for every plane of a figure, rounded up to one that makes a good last tick. */
function niceMax(largest: number): number {
  const step = largest <= 10 ? 1 : 10 ** Math.floor(Math.log10(largest)) / 2;
  return Math.max(1, Math.ceil(largest / step) * step);
}

/**
 * The scale shared by several planes, say hidden units and gradients, so that one legend serves them all.
 *
 * It is a symmetric log ("symlog") of log10 std, because what matters is whether a layer is within a factor of a few
 * of unchanged, while the far corners of a deep network's plane reach 10^±80 and more. Its domain is never narrower
 * than 10⁻¹ … 10, so that float noise is not blown up to full colour.
 *
 * @example divergingScale([hidden, gradients]).classOf(0) // 20
 */
export function divergingScale(planes: readonly Pick<Plane, 'log10Std'>[]): DivergingScale {
  let largest = 0;
  for (const plane of planes) {
    for (const row of plane.log10Std) {
      for (const value of row) {
        if (value !== null && Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
      }
    }
  }
  return scaleUpTo(niceMax(largest));
}

function scaleUpTo(max: number): DivergingScale {
  const symlog = (size: number): number => Math.log1p(size / LINEAR_WITHIN);
  const position = (log10Std: number): number =>
    log10Std === 0 ? 0 : Math.sign(log10Std) * Math.min(1, symlog(Math.abs(log10Std)) / symlog(max));
  return {
    max,
    position,
    classOf(log10Std) {
      const at = position(log10Std);
      const steps = Math.min(MIDDLE_CLASS, Math.floor(Math.abs(at) * (MIDDLE_CLASS + 0.5) + 0.5));
      return MIDDLE_CLASS + Math.sign(at) * steps;
    },
    ticks: (gap = 0.2) => symmetricTicks(max, position, gap),
  };
}

function symmetricTicks(max: number, position: (log10Std: number) => number, gap: number): readonly number[] {
  const tens: number[] = [];
  for (let exponent = 1; exponent < max; exponent *= 10) tens.push(exponent);
  const threes = tens.map((exponent) => 3 * exponent).filter((exponent) => exponent < max);
  const kept = [0, max];
  for (const exponent of [...tens, ...threes]) {
    if (kept.every((other) => Math.abs(position(exponent) - position(other)) >= gap)) kept.push(exponent);
  }
  kept.sort((a, b) => a - b);
  return [
    ...kept
      .slice(1)
      .map((exponent) => -exponent)
      .toReversed(),
    ...kept,
  ];
}
