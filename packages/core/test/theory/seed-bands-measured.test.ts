import { describe, it } from 'vitest';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { seedBands } from '../../src/theory/finite-width/seed-band.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

const seeds = 2000;
const chains = 4000;

/** √(p(1−p)) over the density of a standard normal at its quantile p. */
const errors: readonly [number, 'log10Low' | 'log10Median' | 'log10High', number][] = [
  [0.025, 'log10Low', Math.sqrt(0.025 * 0.975) / 0.0584],
  [0.5, 'log10Median', 0.5 / 0.3989],
  [0.975, 'log10High', Math.sqrt(0.025 * 0.975) / 0.0584],
];

describe('the band over seeds', () => {
  // Seeds 0 … 1999 by rays, on so many inputs of each network's own that their spread, √(2/n)/2 of std, is nothing beside that of seeds.
  // Four standard errors of both quantiles, by a half more for tails that are heavier than a normal's.
  it.each<Partial<NetworkSpec>>([
    { layers: 8, width: 20, activation: 'leaky_relu(0.2)', initializer: 'xavier_normal', outputWidth: 3 },
    { layers: 5, width: 12, activation: 'relu', initializer: 'kaiming_normal(mode=fan_out)', outputWidth: 1 },
    { layers: 4, width: 6, activation: 'linear', initializer: 'fixed', outputWidth: 2 },
  ])('is the quantiles over real networks: %o', (given) => {
    const spec = network({ ...given, inputs: 3000, gradientInputs: 3000 });
    const sigmaSq = [1.6 / spec.width];
    const [{ statistics }] = seedBands(spec, { sigmaSq, quantities, chains });
    const profiles = Array.from(
      { length: seeds },
      (_, seed) => propagate(spec, { seed, sigmaSq, quantities, method: 'rays' })[0].statistics,
    );
    for (const quantity of quantities) {
      for (const band of statistics[quantity] ?? []) {
        const measured = Float64Array.from(
          profiles,
          (profile) => profile[quantity]?.find(({ layer }) => layer === band.layer)?.log10Std ?? -Infinity,
        ).toSorted();
        for (const [p, name, error] of errors) {
          const tolerance = 6 * error * (band.deviation ?? NaN) * Math.sqrt(1 / seeds + 1 / chains);
          expectWithin(band[name], quantile(measured, p), tolerance, `${name} of ${quantity}, layer ${band.layer}`);
        }
        const mean = measured.reduce((a, b) => a + b) / seeds;
        const ofMean = 4 * (band.deviation ?? NaN) * Math.sqrt(1 / seeds + 1 / chains);
        expectWithin(band.mean, mean, ofMean, `mean of ${quantity}, layer ${band.layer}`);
        const deviation = Math.sqrt(measured.reduce((sum, log10) => sum + (log10 - mean) ** 2, 0) / seeds);
        expectWithin(band.deviation, deviation, 0.12 * deviation, `deviation of ${quantity}, layer ${band.layer}`);
      }
    }
  });

  // Both quantities of 0: signals that neither sign of inputs makes, and gradients behind a dead output. 3,000 seeds and as many chains.
  it('has the share of dead networks that real ones have, at width 3', () => {
    const spec = network({ layers: 9, width: 3, inputs: 20, gradientInputs: 20 });
    const [{ statistics }] = seedBands(spec, { sigmaSq: [1], quantities, chains: 3000 });
    const profiles = Array.from(
      { length: 3000 },
      (_, seed) => propagate(spec, { seed, sigmaSq: [1], quantities, method: 'rays' })[0].statistics,
    );
    for (const quantity of quantities) {
      for (const { layer, dead } of statistics[quantity] ?? []) {
        const measured = profiles.filter(
          (profile) => profile[quantity]?.find((each) => each.layer === layer)?.log10Std === null,
        );
        const share = measured.length / profiles.length;
        const error = Math.sqrt((2 * share * (1 - share)) / 3000);
        // Of 20 inputs all are of one sign in 1 of 500,000 seeds.
        expectWithin(dead, share, 4 * error + 1e-3, `${quantity} of layer ${layer}`);
      }
    }
  });
});
