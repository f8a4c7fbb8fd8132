import fc from 'fast-check';
import { describe, it } from 'vitest';
import { initializerNames } from '../../src/initializers/families.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, homogeneousNetworks, seeds, variances } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectLayer, expectTinyLayer, leavesFloat64 } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

const all = [
  ...initializerNames,
  'fixed(distribution=uniform)',
  'fixed(distribution=truncated_normal)',
  'kaiming_normal(mode=fan_out)',
  'orthogonal(gain=tanh)',
  'variance_scaling(scale=2,mode=fan_avg,distribution=untruncated_normal)',
] as const;

describe.each(all)('a network by %s', (initializer) => {
  it('is by rays what the reference network is', () => {
    fc.assert(
      fc.property(homogeneousNetworks, seeds, variances, (spec, seed, sigmaSq) => {
        const reference = oracle({ ...spec, initializer }, seed, sigmaSq);
        const statistics = statisticsOf({ ...spec, initializer }, seed, sigmaSq, 'rays');
        for (const quantity of quantities) {
          reference[quantity].forEach(({ values, roundingBound }, i) => {
            expectLayer(statistics[quantity][i], values, roundingBound);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is dense what the reference network is', () => {
    fc.assert(
      fc.property(anyNetworks, seeds, variances, (given, seed, sigmaSq) => {
        const spec = { ...given, initializer };
        const reference = oracle(spec, seed, sigmaSq);
        const statistics = statisticsOf(spec, seed, sigmaSq, 'dense');
        for (const quantity of quantities) {
          reference[quantity].forEach(({ values, roundingBound }, i) => {
            const expectValues = leavesFloat64(spec, values) ? expectTinyLayer : expectLayer;
            expectValues(statistics[quantity][i], values, roundingBound);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is the same by nodes as by every input', () => {
    for (const biasSigmaSq of [0, 0.1]) {
      const shape = { layers: 8, width: 12, inputs: 300, gradientInputs: 120, outputWidth: 2 };
      const spec = network({ ...shape, activation: 'tanh', initializer, biasSigmaSq });
      const options = { seed: 3, sigmaSq: [0.5 / 12, 1.2 / 12], quantities };
      const nodes = propagate(spec, { ...options, method: 'spectral' });
      const dense = propagate(spec, { ...options, method: 'dense' });
      dense.forEach(({ statistics }, i) => {
        for (const quantity of quantities) {
          statistics[quantity]?.forEach(({ std, rmsLog10 }, row) => {
            const other = nodes[i].statistics[quantity]?.[row];
            expectWithin(other?.std, std ?? NaN, 1e-11 * 10 ** (rmsLog10 ?? 0));
          });
        }
      });
    }
  });
});
