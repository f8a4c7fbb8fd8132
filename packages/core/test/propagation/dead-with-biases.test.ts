import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

describe('a ReLU layer that dies in a network with biases', () => {
  // f_k = b_k + W_k·0: whatever the size of what came before.
  it.each([1, 1e20, 1e300])('leaves the next preactivations to be the biases, σ² = %d', (sigmaSq) => {
    let met = 0;
    for (let seed = 0; seed < 10; seed++) {
      const spec = network({ layers: 30, width: 1, inputs: 1, biasSigmaSq: 1 });
      const [{ statistics }] = propagate(spec, { seed, sigmaSq: [sigmaSq], quantities: ['h', 'f'] });
      const biases = new RandomState([seed, 1]).normal(30);
      statistics.h?.forEach(({ layer, zeroFraction }) => {
        if (zeroFraction < 1) return;
        met++;
        const preactivation = statistics.f?.[layer];
        expect(preactivation?.zeroFraction, `seed ${seed}, layer ${layer}`).toBe(0);
        expectWithin(preactivation?.largestLog10, Math.log10(Math.abs(biases[layer])), 1e-12);
      });
    }
    expect(met).toBeGreaterThan(10);
  });
});
