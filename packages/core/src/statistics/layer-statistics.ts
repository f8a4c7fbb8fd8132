import { largestExponent, log10, magnitude, times, toFloat64, type Magnitude } from './magnitude.ts';
import type { ScaledMoments } from './scaled-moments.ts';
import type { Status } from './status.ts';

/** Statistics of one quantity in one layer, over all of its units × examples. */
export interface LayerStatistics {
  readonly layer: number;
  /** Population standard deviation (ddof 0); `null` where float64 cannot hold it. */
  readonly std: number | null;
  /** Its log10, finite at any magnitude; `null` where the std is 0. */
  readonly log10Std: number | null;
  /** log10 of the root mean square, sqrt(mean of v²); `null` where every value is 0. */
  readonly rmsLog10: number | null;
  /** The mean; `null` where float64 cannot hold it. */
  readonly mean: number | null;
  /** The fraction of values that are exactly 0, from 0 to 1. */
  readonly zeroFraction: number;
  /** log10 of the largest |v|: what a number format must hold; `null` where every value is 0. */
  readonly largestLog10: number | null;
  /** What became of the std in float64. */
  readonly status: Status;
}

/** The statistics of a layer whose values are those of the moments, each times `factor`. */
export function layerStatistics(
  layer: number,
  { moments, exponent }: ScaledMoments,
  factor: Magnitude,
): LayerStatistics {
  const scaled = (x: number): Magnitude => times(magnitude(x, exponent), factor);
  const variance = moments.sumOfSquaredDeviations / moments.count;
  const std = scaled(Math.sqrt(variance));
  const mean = toFloat64(scaled(Math.abs(moments.mean)));
  return {
    layer,
    std: toFloat64(std),
    log10Std: log10(std),
    rmsLog10: log10(scaled(Math.sqrt(variance + moments.mean * moments.mean))),
    mean: mean === null ? null : mean * Math.sign(moments.mean),
    zeroFraction: factor.mantissa === 0 ? 1 : moments.zeros / moments.count,
    largestLog10: log10(scaled(moments.largest)),
    status: statusOf(std),
  };
}

function statusOf(std: Magnitude): Status {
  if (std.mantissa === 0) return 'dead';
  if (toFloat64(std) !== null) return 'ok';
  return std.exponent > largestExponent ? 'overflow' : 'underflow';
}
