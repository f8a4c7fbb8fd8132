import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods } from '../../src/propagation/method.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { std } from '../../src/statistics/std.ts';
import { seeds, variances } from '../support/arbitraries.ts';
import { expectAllClose, expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';
import { networkFor, statisticsOf } from '../support/profiles.ts';

/**
 * By NumPy 2.4.6, for seeds 0 and 1: W_0, W_5, W_1 … W_4 = RandomState(seed).normal(size=…) * 0.5, of 8 units; inputs
 * RandomState(1000).normal(size=(1, 20)) for h, and RandomState(1000).normal(size=(1, 6)) for ∂L/∂f.
 */
const numpy = [
  {
    h: [0.6320844960806309, 0.2520385310063887, 0.22943158303146266, 0.3506752531316198, 0.34460710543267636],
    dlDf: [0.2180415315151095, 0.33456944991344145, 0.21392986040915762, 0.21428945695537782],
  },
  {
    h: [0.6320844960806309, 0.2536451012059563, 0.21282075158615327, 0.19460838498529906, 0.14618065516734496],
    dlDf: [0.02222304160645732, 0.040506595230710006, 0.02940684904841303, 0.039279624502382246],
  },
];

describe('data of a seed of their own', () => {
  it.each([0, 1])("give NumPy's std of hidden units and gradients to 1e-12, of the weights of seed %d", (seed) => {
    const spec = network({ layers: 5, width: 8, inputs: 20, gradientInputs: 6, dataSeed: 1000 });
    for (const method of ['rays', 'dense'] as const) {
      const { h, dl_df } = statisticsOf(spec, seed, 0.25, method);
      expectAllClose(
        h.map((layer) => layer.std),
        numpy[seed].h,
        1e-12,
      );
      expectAllClose(
        dl_df.map((layer) => layer.std),
        numpy[seed].dlDf,
        1e-12,
      );
    }
  });

  it.each(methods)('are the same for every seed of weights, bit for bit, by %s', (method) => {
    fc.assert(
      fc.property(seeds, seeds, seeds, variances, (one, other, dataSeed, sigmaSq) => {
        const spec = networkFor(method, { dataSeed });
        const [first, second] = [one, other].map((seed) => statisticsOf(spec, seed, sigmaSq, method).h[0]);
        expect(second).toEqual(first);
        const inputs = new RandomState(dataSeed).normal(spec.inputs);
        expectWithin(first.std, std(inputs), 1e-14);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['rays', 'dense'] as const)('leave the weights as they are, by %s', (method) => {
    fc.assert(
      fc.property(seeds, seeds, variances, (seed, dataSeed, sigmaSq) => {
        // By a linear network of a scalar input a layer is its input times the weights: how much larger it is, they alone say.
        const growth = (spec: NetworkSpec): number => {
          const { h } = statisticsOf(spec, seed, sigmaSq, method);
          return (h[2].rmsLog10 ?? NaN) - (h[0].rmsLog10 ?? NaN);
        };
        const spec = network({ activation: 'linear' });
        expectWithin(growth({ ...spec, dataSeed }), growth(spec), 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('are the inputs of gradients too, drawn from the beginning of the same stream, one example after the other', () => {
    // Of two linear layers of one unit ∂L/∂f_1 is 2 w_2² w_1 w_0 x.
    const spec = network({ layers: 2, width: 1, activation: 'linear', gradientInputs: 9, inputs: 9, dataSeed: 4 });
    for (const seed of [0, 1, 2]) {
      const { h, dl_df } = statisticsOf(spec, seed, 1, 'dense');
      const [w0, w2, w1] = new RandomState(seed).normal(3);
      expectClose(h[0].std, std(new RandomState(4).normal(9)), 1e-14);
      expectClose(dl_df[0].std, Math.abs(2 * w0 * w1 * w2 * w2) * (h[0].std ?? NaN), 1e-13);
    }
  });

  it('keep the biases of a seed of weights', () => {
    const biased = network({ activation: 'tanh', biasSigmaSq: 0.3, layers: 1, inputs: 1 });
    // f_0 = w x + b over 6 units of one input: its mean tells b, given w and x.
    for (const dataSeed of [0, 5, 2 ** 32 - 1]) {
      const { f } = statisticsOf({ ...biased, dataSeed }, 3, 1, 'dense');
      const weights = new RandomState(3).normal(6);
      const biases = new RandomState([3, 1]).normal(6).map((value) => value * Math.sqrt(0.3));
      const [x] = new RandomState(dataSeed).normal(1);
      const mean = weights.reduce((sum, weight, i) => sum + weight * x + biases[i], 0) / 6;
      expectWithin(f[0].mean, mean, 1e-14);
    }
  });

  it('take every seed that NumPy takes, and refuse any other', () => {
    for (const dataSeed of [0, 2 ** 32 - 1]) {
      expect(() => propagate(network({ dataSeed }), { seed: 0, sigmaSq: [1] })).not.toThrow();
    }
    for (const dataSeed of [-1, 0.5, NaN, 2 ** 32]) {
      const ask = (): unknown => propagate(network({ dataSeed }), { seed: 0, sigmaSq: [1] });
      expect(ask, String(dataSeed)).toThrow(RangeError);
      expect(ask).toThrow('network.dataSeed');
    }
  });
});
