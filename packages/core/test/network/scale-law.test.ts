import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { powerOfSigma } from '../../src/propagation/scale-law.ts';
import { std } from '../../src/statistics/std.ts';
import { homogeneousNetworks, seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { oracle } from '../support/oracle.ts';

/** THEORY 2.2, written out: the power of σ by which layer l of a network with K layers scales. */
const law: Readonly<Record<Quantity, (l: number, K: number) => number>> = {
  h: (l) => l,
  f: (l) => l + 1,
  dl_df: (l, K) => 2 * K - l + 1,
  dl_dh: (l, K) => 2 * K - l + 2,
};

describe('the scale law of networks without biases whose activation is homogeneous', () => {
  it('is what powerOfSigma says', () => {
    for (const quantity of quantities) {
      for (let layer = 0; layer < 5; layer++) {
        expect(powerOfSigma(quantity, layer, 5)).toBe(law[quantity](layer, 5));
      }
    }
  });

  it('holds to the bit in the reference network where σ is a power of two', () => {
    fc.assert(
      fc.property(homogeneousNetworks, seeds, fc.integer({ min: -8, max: 8 }), (network, seed, exponent) => {
        const unit = oracle(network, seed, 1);
        const scaled = oracle(network, seed, 4 ** exponent);
        for (const quantity of quantities) {
          unit[quantity].forEach(({ layer, values }, i) => {
            const factor = 2 ** (exponent * law[quantity](layer, network.layers));
            expect(std(scaled[quantity][i].values)).toBe(factor * std(values));
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds up to rounding in the reference network at any σ', () => {
    const sigmas = fc.double({ min: 0.03, max: 30, noNaN: true });
    fc.assert(
      fc.property(homogeneousNetworks, seeds, sigmas, (network, seed, sigma) => {
        const unit = oracle(network, seed, 1);
        const scaled = oracle(network, seed, sigma ** 2);
        for (const quantity of quantities) {
          unit[quantity].forEach(({ layer, values }, i) => {
            const factor = sigma ** law[quantity](layer, network.layers);
            expectWithin(std(scaled[quantity][i].values), factor * std(values), 2 * scaled[quantity][i].roundingBound);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
