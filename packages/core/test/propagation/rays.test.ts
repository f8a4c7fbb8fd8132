import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { homogeneousNetworks, seeds, variances } from '../support/arbitraries.ts';
import { expectLayer } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

describe('the rays method', () => {
  it('has every field of every quantity and layer of the reference network, up to rounding', () => {
    fc.assert(
      fc.property(homogeneousNetworks, seeds, variances, (spec, seed, sigmaSq) => {
        expectReference(spec, seed, sigmaSq);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['one layer', { layers: 1 }],
    ['two layers', { layers: 2 }],
    ['one unit', { width: 1 }],
    ['three units', { width: 3 }],
    ['one input', { inputs: 1, gradientInputs: 1 }],
    ['one unit and one input', { width: 1, inputs: 1, gradientInputs: 1 }],
    ['seven inputs and one gradient', { inputs: 7, gradientInputs: 1 }],
    ['several outputs', { outputWidth: 4 }],
    ['one layer and several outputs', { layers: 1, outputWidth: 3 }],
    ['more units than a block of the moments', { width: 300, layers: 2, inputs: 3 }],
  ])('agrees at the edge: %s', (_, given) => {
    for (const activation of ['relu', 'linear'] as const) {
      for (const seed of [0, 1, 2, 3]) expectReference(network({ ...given, activation }), seed, 0.7);
    }
  });
});

function expectReference(spec: NetworkSpec, seed: number, sigmaSq: number): void {
  const reference = oracle(spec, seed, sigmaSq);
  const statistics = statisticsOf(spec, seed, sigmaSq, 'rays');
  for (const quantity of quantities) {
    expect(statistics[quantity].map(({ layer }) => layer)).toEqual(reference[quantity].map(({ layer }) => layer));
    reference[quantity].forEach(({ values, roundingBound }, i) => {
      expectLayer(statistics[quantity][i], values, roundingBound);
    });
  }
}
