import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastestMethod, methods } from '../../src/propagation/method.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, homogeneousNetworks, seeds, smoothNetworks, variances } from '../support/arbitraries.ts';
import { network } from '../support/networks.ts';
import { networkFor } from '../support/profiles.ts';

const cases = fc.oneof(
  fc.record({ spec: homogeneousNetworks, method: fc.constantFrom('rays' as const, 'dense' as const) }),
  fc.record({ spec: smoothNetworks, method: fc.constantFrom('spectral' as const, 'dense' as const) }),
  fc.record({ spec: anyNetworks, method: fc.constant('dense' as const) }),
);
const severalVariances = fc.array(fc.oneof(variances, fc.constant(0)), { minLength: 1, maxLength: 4 });

describe('propagate', () => {
  it('gives for several σ² what it gives for each alone, bit for bit, in the order given', () => {
    fc.assert(
      fc.property(cases, seeds, severalVariances, ({ spec, method }, seed, sigmaSq) => {
        const together = propagate(spec, { seed, sigmaSq, method, quantities });
        const apart = sigmaSq.flatMap((value) => propagate(spec, { seed, sigmaSq: [value], method, quantities }));
        expect(together).toEqual(apart);
        expect(together.map((profile) => profile.sigmaSq)).toEqual(sigmaSq);
      }),
      { numRuns: 50 },
    );
  });

  it('gives each quantity the same whatever others are asked for, and in whatever order', () => {
    fc.assert(
      fc.property(
        cases,
        seeds,
        variances,
        fc.shuffledSubarray([...quantities]),
        ({ spec, method }, seed, value, asked) => {
          const [all] = propagate(spec, { seed, sigmaSq: [value], method, quantities });
          const [some] = propagate(spec, { seed, sigmaSq: [value], method, quantities: asked });
          for (const quantity of asked) expect(some.statistics[quantity]).toEqual(all.statistics[quantity]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('gives the same for a seed whatever ran before', () => {
    fc.assert(
      fc.property(cases, seeds, seeds, variances, ({ spec, method }, seed, other, value) => {
        const before = propagate(spec, { seed, sigmaSq: [value], method, quantities });
        propagate(spec, { seed: other, sigmaSq: [1, 2], method, quantities });
        expect(propagate(spec, { seed, sigmaSq: [value], method, quantities })).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('gives different networks to different seeds', () => {
    const std = [0, 1, 2].map((seed) => propagate(network(), { seed, sigmaSq: [1] })[0].statistics.h?.[1].std);
    expect(new Set(std).size).toBe(3);
  });

  it('keeps the weights and data of a network when biases are added', () => {
    const [plain] = propagate(network({ activation: 'tanh' }), { seed: 5, sigmaSq: [1], quantities });
    const [biased] = propagate(network({ activation: 'tanh', biasSigmaSq: 1e-300 }), {
      seed: 5,
      sigmaSq: [1],
      quantities,
    });
    expect(biased.statistics).toEqual(plain.statistics);
  });

  it('takes the fastest method that answers unless one is given', () => {
    fc.assert(
      fc.property(anyNetworks, (spec) => {
        const [{ method }] = propagate(spec, { seed: 0, sigmaSq: [1] });
        expect(method).toBe(fastestMethod(spec));
      }),
      { numRuns: 50 },
    );
  });

  it('gives no profile for no σ²', () => {
    for (const method of methods) {
      expect(propagate(networkFor(method), { seed: 0, sigmaSq: [], method })).toEqual([]);
    }
  });
});
