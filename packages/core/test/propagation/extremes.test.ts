import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, homogeneousNetworks, seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectFinite } from '../support/expect-finite.ts';
import { network } from '../support/networks.ts';
import { statisticsOf } from '../support/profiles.ts';

const powersOfTen = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: from, max: to, noNaN: true }).map((log) => 10 ** log);
const depths = fc.integer({ min: 1, max: 40 });

describe('no figure is ever NaN or infinite', () => {
  it('by rays, at any σ² that float64 holds', () => {
    const any = fc.oneof(powersOfTen(-323, 308), fc.constantFrom(0, Number.MIN_VALUE, 2 ** -1022, Number.MAX_VALUE));
    fc.assert(
      fc.property(homogeneousNetworks, depths, seeds, any, (spec, layers, seed, sigmaSq) => {
        const statistics = statisticsOf({ ...spec, layers }, seed, sigmaSq, 'rays');
        for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
      }),
      { numRuns: 100 },
    );
  });

  it('by dense, for networks of homogeneous activations with and without biases, at σ² from 1e-200 to 1e200', () => {
    const homogeneous = anyNetworks.filter(({ activation }) => activationOf(activation).slopes !== undefined);
    fc.assert(
      fc.property(homogeneous, depths, seeds, powersOfTen(-200, 200), (spec, layers, seed, sigmaSq) => {
        const statistics = statisticsOf({ ...spec, layers }, seed, sigmaSq, 'dense');
        for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
      }),
      { numRuns: 100 },
    );
  });

  it.each([Number.MIN_VALUE, 1e-310, 1e-300, 1e-250, 1e250, 1e300, Number.MAX_VALUE])(
    'by dense, for every activation, at σ² = %d',
    (sigmaSq) => {
      for (const activation of activationNames) {
        const statistics = statisticsOf(network({ activation, layers: 5 }), 0, sigmaSq, 'dense');
        for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
      }
    },
  );

  it('by dense, where all tanh units saturate and gradients shrink below the normal float64s', () => {
    for (const width of [1, 2]) {
      for (const seed of [0, 1, 2]) {
        // σ ≈ 100 … 1000: |f| passes 355, where φ′ = 4·exp(−2|f|) becomes subnormal.
        for (let sigmaSq = 1e4; sigmaSq < 1e6; sigmaSq *= 1.05) {
          const spec = network({ activation: 'tanh', width, layers: 3, inputs: 2, gradientInputs: 1 });
          const statistics = statisticsOf(spec, seed, sigmaSq, 'dense');
          for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
        }
      }
    }
  });
});

describe('rays and dense say the same at the ends of float64', () => {
  it.each([Number.MIN_VALUE, 1e-310, 1e-300, 1e-250, 1e250, 1e300, Number.MAX_VALUE])('σ² = %d', (sigmaSq) => {
    const spec = network({ layers: 5 });
    const [rays, dense] = (['rays', 'dense'] as const).map((method) => statisticsOf(spec, 0, sigmaSq, method));
    for (const quantity of quantities) {
      rays[quantity].forEach((layer, i) => {
        const other = dense[quantity][i];
        expect(other.status).toBe(layer.status);
        expectWithin(other.log10Std, layer.log10Std ?? NaN, 1e-11);
        expectWithin(other.rmsLog10, layer.rmsLog10 ?? NaN, 1e-11);
        expectWithin(other.largestLog10, layer.largestLog10 ?? NaN, 1e-11);
      });
    }
  });
});

describe('signals that shrink below float64', () => {
  // tanh(f) = f·(1 − f²/3 + …), and |f| stays below 0.01 here: the linear network with the same weights is the oracle.
  it('underflow and keep a finite logarithm in a tanh network, as they do in the linear one', () => {
    const shape = { layers: 150, width: 8, inputs: 3, gradientInputs: 2 };
    const linear = statisticsOf(network({ ...shape, activation: 'linear' }), 0, 1e-6, 'rays');
    const tanh = statisticsOf(network({ ...shape, activation: 'tanh' }), 0, 1e-6, 'dense');
    for (const quantity of quantities) {
      linear[quantity].forEach((layer, i) => {
        expectFinite(tanh[quantity][i]);
        expect(tanh[quantity][i], `${quantity} of layer ${layer.layer}`).toMatchObject({ status: layer.status });
        expectWithin(tanh[quantity][i].log10Std, layer.log10Std ?? NaN, 1e-4);
      });
    }
  });
});
