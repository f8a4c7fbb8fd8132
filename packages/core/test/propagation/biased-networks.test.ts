import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { fixture } from '../support/fixture.ts';
import { titleOf, type NumpyNetwork } from '../support/numpy.ts';

interface BiasedNetwork extends Omit<NumpyNetwork, 'stdHidden' | 'stdGradient'>, Record<Quantity, readonly Figures[]> {
  readonly biasSigmaSq: number;
}

interface Figures {
  readonly layer: number;
  readonly std: number;
  readonly mean: number;
  readonly largest: number;
  readonly zeroFraction: number;
}

const { networks } = fixture('biased-networks.json') as { networks: BiasedNetwork[] };

describe.each(networks.map((network) => ({ title: `${network.activation}, ${titleOf(network)}`, network })))(
  'propagate with biases or several inputs, against NumPy: $title',
  ({ network }) => {
    const { seed, sigmaSq } = network;
    const [{ statistics }] = propagate({ ...network, initializer: 'fixed' }, { seed, sigmaSq: [sigmaSq], quantities });

    it.each(quantities)('has every layer of %s to 1e-12 of its largest value', (quantity) => {
      const layers = statistics[quantity] ?? [];
      expect(layers.map(({ layer }) => layer)).toEqual(network[quantity].map(({ layer }) => layer));
      network[quantity].forEach(({ std, mean, largest, zeroFraction }, i) => {
        expectWithin(layers[i].std, std, 1e-12 * largest);
        expectWithin(layers[i].mean, mean, 1e-12 * largest);
        expectWithin(layers[i].largestLog10, Math.log10(largest), 1e-12);
        expect(layers[i].zeroFraction).toBe(zeroFraction);
      });
    });
  },
);
