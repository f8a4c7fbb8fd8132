import type { NetworkSpec } from '../propagation/network-spec.ts';
import { isGradient, layersOf, type Quantity } from '../propagation/quantity.ts';
import { exponential } from '../special/exponential.ts';
import type { BandLayer } from '../theory/finite-width/band-layer.ts';
import type { SeedBand } from '../theory/finite-width/seed-band.ts';
import { theoryLines } from '../theory/line/theory-line.ts';
import type { MeasuredLogs, SeedLogs } from './measured-logs.ts';

/** One layer, measured and predicted: log10 of std. */
export interface ComparedLayer {
  readonly layer: number;
  /** The mean over seeds that are alive; `null` if none are. */
  readonly log10Measured: number | null;
  /** The theory line: an infinitely wide network. */
  readonly log10Line: number | null;
  /** The 2.5 % quantile, the median and the 97.5 % quantile over networks of this width, where there is a band. */
  readonly log10Low: number | null;
  readonly log10Median: number | null;
  readonly log10High: number | null;
  /**
   * How many standard errors the measured mean lies above what is predicted for it: with a band the mean of log10 std, and otherwise the mean of
   * std², which is what the line predicts. `null` where nothing tells the error.
   */
  readonly standardErrors: number | null;
}

/** A network at one σ², measured and predicted. */
export interface TheoryComparison {
  readonly sigmaSq: number;
  /**
   * What standard errors are made of: the band, which knows the mean and spread of log10 std at this width; or the seeds' own spread about
   * the theory line, from four seeds on: few seeds of large std rule means of squares in deep networks. `null` for fewer.
   */
  readonly basis: 'band' | 'seeds' | null;
  readonly statistics: Readonly<Partial<Record<Quantity, readonly ComparedLayer[]>>>;
}

export interface ComparisonOptions {
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
  /** Bands for the same σ² in the same order, if the network has any: see `seedBands`. */
  readonly bands?: readonly SeedBand[] | undefined;
}

/** Fewer seeds than this say little about their own spread. */
const FEWEST_SEEDS = 4;
const LOG10_E_SQUARED = Math.LOG10E * Math.LOG10E;

/**
 * Lays theory over what was measured, for each σ².
 *
 * @example
 * const measured = new MeasuredLogs();
 * for (const profile of profiles) measured.add(profile);
 * const bands = whyNoBand(network) === null ? seedBands(network, { sigmaSq, quantities }) : undefined;
 * compareWithTheory(network, measured, { sigmaSq, quantities, bands });
 */
export function compareWithTheory(
  network: NetworkSpec,
  measured: MeasuredLogs,
  { sigmaSq, quantities, bands }: ComparisonOptions,
): TheoryComparison[] {
  const lines = theoryLines(network, sigmaSq, quantities);
  return sigmaSq.map((variance, i) => {
    const statistics: Partial<Record<Quantity, ComparedLayer[]>> = {};
    let seeds = 0;
    for (const quantity of quantities) {
      const inputs = isGradient(quantity) ? network.gradientInputs : network.inputs;
      statistics[quantity] = layersOf(quantity, network.layers).map((layer, row) => {
        const logs = measured.at(variance, quantity, layer);
        seeds = Math.max(seeds, logs.seeds);
        const log10Line = lines[i].statistics[quantity]?.[row]?.log10Std ?? null;
        const band = bands?.[i]?.statistics[quantity]?.find((each) => each.layer === layer);
        return {
          layer,
          log10Measured: logs.alive.length === 0 ? null : meanOf(logs.alive),
          log10Line,
          log10Low: band?.log10Low ?? null,
          log10Median: band?.log10Median ?? null,
          log10High: band?.log10High ?? null,
          // The input is what it is by the data alone.
          standardErrors:
            quantity === 'h' && layer === 0
              ? null
              : bands === undefined
                ? besideLine(logs, log10Line, isGradient(quantity) ? 2 / network.outputWidth : 0)
                : besideBand(logs, band, inputs),
        };
      });
    }
    const basis = bands !== undefined ? 'band' : seeds >= FEWEST_SEEDS ? 'seeds' : null;
    return { sigmaSq: variance, basis, statistics };
  });
}

function besideBand({ alive }: SeedLogs, band: BandLayer | undefined, inputs: number): number | null {
  if (alive.length === 0 || band === undefined || band.mean === null || band.deviation === null) return null;
  // The band is of endless inputs: the mean square of n normals adds 2/n to the variance of its own log.
  const variance = band.deviation * band.deviation + LOG10_E_SQUARED / (2 * inputs);
  return (meanOf(alive) - band.mean) / Math.sqrt(variance / alive.length);
}

/**
 * @param leastVariance - of std² over its mean. Gradients carry the output, f_K, whose square is of few normal numbers for each seed: that
 *   varies by 2/D_o at any width, which a few seeds may fail to show.
 */
function besideLine({ alive, seeds }: SeedLogs, line: number | null, leastVariance: number): number | null {
  if (seeds < FEWEST_SEEDS || line === null) return null;
  // std² over the line's; a dead seed's is 0.
  const ratios = [
    ...alive.map((log10) => exponential(Math.min(MOST, 2 * (log10 - line) * Math.LN10))),
    ...Array.from({ length: seeds - alive.length }, () => 0),
  ];
  const mean = meanOf(ratios);
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) * (ratio - mean), 0);
  const variance = Math.max(squares / (seeds - 1), leastVariance);
  return variance === 0 ? null : (mean - 1) / Math.sqrt(variance / seeds);
}

/** Beyond e^MOST squares would leave float64. */
const MOST = 300;

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
