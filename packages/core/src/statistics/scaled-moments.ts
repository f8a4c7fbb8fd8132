import { smallPowerOf2 } from '../special/power-of-2.ts';
import { merge, scale, type Moments } from './moments.ts';

/** Moments of values that are each to be multiplied by 2^exponent. */
export interface ScaledMoments {
  readonly moments: Moments;
  readonly exponent: number;
}

/** The moments of two sets taken together, over the larger of their exponents. */
export function mergeScaled(a: ScaledMoments, b: ScaledMoments): ScaledMoments {
  // An empty or all-zero set has no magnitude, so it must not decide the exponent.
  if (a.moments.largest === 0) return { moments: merge(a.moments, b.moments), exponent: b.exponent };
  if (b.moments.largest === 0) return { moments: merge(a.moments, b.moments), exponent: a.exponent };
  const exponent = Math.max(a.exponent, b.exponent);
  const over = (set: ScaledMoments): Moments => scale(set.moments, smallPowerOf2(set.exponent - exponent));
  return { moments: merge(over(a), over(b)), exponent };
}
