import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { fixture } from '../support/fixture.ts';
import { titleOf, type NumpyNetwork } from '../support/numpy.ts';

interface SmoothNetwork extends Omit<NumpyNetwork, 'stdHidden' | 'stdGradient'>, Record<Quantity, readonly Figures[]> {
  readonly biasSigmaSq: number;
}

interface Figures {
  readonly layer: number;
  readonly std: number;
  readonly mean: number;
  readonly largest: number;
}

const { networks } = fixture('smooth-networks.json') as { networks: SmoothNetwork[] };

const cases = networks.flatMap((network) =>
  (['spectral', 'dense'] as const).map((method) => ({
    title: `${network.activation}, ${titleOf(network)}, σ_b²=${network.biasSigmaSq}`,
    network,
    method,
  })),
);

describe.each(cases)('a smooth network by $method, against NumPy: $title', ({ network, method }) => {
  const { seed, sigmaSq } = network;
  const options = { seed, sigmaSq: [sigmaSq], quantities, method };
  const [profile] = propagate({ ...network, initializer: 'fixed' }, options);

  it.each(quantities)('has every layer of %s to 1e-12 of its largest value', (quantity) => {
    const layers = profile.statistics[quantity] ?? [];
    expect(layers.map(({ layer }) => layer)).toEqual(network[quantity].map(({ layer }) => layer));
    network[quantity].forEach(({ std, mean, largest }, i) => {
      expectWithin(layers[i].std, std, 1e-12 * largest);
      expectWithin(layers[i].mean, mean, 1e-12 * largest);
      // Nodes know the ends of the inputs' range, and are close enough within it.
      const log = Math.log10(largest);
      expectWithin(layers[i].largestLog10, log, method === 'dense' ? 1e-12 : 0.02);
    });
  });

  it('says that nodes were enough, if they were', () => {
    expect(profile.method).toBe(method);
    expect(profile.denseFrom).toBeUndefined();
  });
});
