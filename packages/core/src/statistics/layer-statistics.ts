import { float64OfProduct, log10OfProduct, magnitude, type Magnitude } from './magnitude.ts';
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
  /**
   * log10 of the largest |v|: what a number format must hold; `null` where every value is 0. By the spectral method it is the largest
   * at the nodes, the ends of the inputs' range among them.
   */
  readonly largestLog10: number | null;
  /** What became of the std in float64. */
  readonly status: Status;
}

/** What is known of a layer before it is multiplied by anything. */
export interface LayerMeasures {
  readonly std: Magnitude;
  readonly rms: Magnitude;
  readonly mean: Magnitude;
  readonly signOfMean: number;
  readonly largest: Magnitude;
  readonly zeroFraction: number;
}

/** Measures a layer by its moments. */
export function measuresOf({ moments, exponent }: ScaledMoments): LayerMeasures {
  const variance = moments.sumOfSquaredDeviations / moments.count;
  return {
    std: magnitude(Math.sqrt(variance), exponent),
    rms: magnitude(Math.sqrt(variance + moments.mean * moments.mean), exponent),
    mean: magnitude(Math.abs(moments.mean), exponent),
    signOfMean: Math.sign(moments.mean),
    largest: magnitude(moments.largest, exponent),
    zeroFraction: moments.zeros / moments.count,
  };
}

/** The statistics of a layer whose values are those measured, each times `factor`. */
export function layerStatistics(layer: number, measures: LayerMeasures, factor: Magnitude): LayerStatistics {
  const { std, mean, rms, largest } = measures;
  const floatMean = float64OfProduct(mean, factor);
  const floatStd = float64OfProduct(std, factor);
  const log10Std = log10OfProduct(std, factor);
  return {
    layer,
    std: floatStd,
    log10Std,
    rmsLog10: log10OfProduct(rms, factor),
    mean: floatMean === null ? null : floatMean * measures.signOfMean,
    zeroFraction: factor.mantissa === 0 ? 1 : measures.zeroFraction,
    largestLog10: log10OfProduct(largest, factor),
    status: statusOf(floatStd, log10Std),
  };
}

function statusOf(std: number | null, log10Std: number | null): Status {
  if (log10Std === null) return 'dead';
  if (std !== null) return 'ok';
  return log10Std > 0 ? 'overflow' : 'underflow';
}
