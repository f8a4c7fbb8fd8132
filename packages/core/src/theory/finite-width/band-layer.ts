import { quantile } from '../../statistics/quantile.ts';

/** How log10 of a layer's std spreads over seeds. */
export interface BandLayer {
  readonly layer: number;
  /** The 2.5 % quantile; `null` where so many are dead. */
  readonly log10Low: number | null;
  /** The median; `null` where half are dead. */
  readonly log10Median: number | null;
  /** The 97.5 % quantile. */
  readonly log10High: number | null;
  /** Mean and standard deviation of log10 std over the seeds that are alive; `null` if none are. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** The share of seeds that are dead. */
  readonly dead: number;
}

/** The spread of a layer's samples, −∞ standing for log10 of 0. Sorts them. */
export function bandOf(layer: number, samples: Float64Array): BandLayer {
  samples.sort();
  const alive = samples.subarray(samples.findIndex((sample) => sample !== -Infinity));
  const isAlive = samples[samples.length - 1] !== -Infinity;
  const count = isAlive ? alive.length : 0;
  const mean = alive.reduce((sum, sample) => sum + sample, 0) / count;
  const variance = alive.reduce((sum, sample) => sum + (sample - mean) * (sample - mean), 0) / count;
  return {
    layer,
    log10Low: finite(quantile(samples, 0.025)),
    log10Median: finite(quantile(samples, 0.5)),
    log10High: finite(quantile(samples, 0.975)),
    mean: isAlive ? mean : null,
    deviation: isAlive ? Math.sqrt(variance) : null,
    dead: 1 - count / samples.length,
  };
}

/** The spread of std multiplied by a factor, known by its log10; `null` for 0. */
export function scaledBand(band: BandLayer, log10Factor: number | null): BandLayer {
  const plus = (log10: number | null): number | null =>
    log10 === null || log10Factor === null ? null : log10 + log10Factor;
  return {
    ...band,
    log10Low: plus(band.log10Low),
    log10Median: plus(band.log10Median),
    log10High: plus(band.log10High),
    mean: plus(band.mean),
    deviation: log10Factor === null ? null : band.deviation,
    dead: log10Factor === null ? 1 : band.dead,
  };
}

function finite(log10: number): number | null {
  return Number.isFinite(log10) ? log10 : null;
}
