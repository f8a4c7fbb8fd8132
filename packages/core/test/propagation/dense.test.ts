import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, type ActivationName } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { isGradient, quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, seeds, variances } from '../support/arbitraries.ts';
import { expectLayer, expectTinyLayer, leavesFloat64 } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

// Both sum in the same order, and exponents are powers of two: values are the same to the bit, but for those of tanh, which
// engines round in their own way, and for a derivative or two. Statistics are summed in another order.
const otherBits = new Set<ActivationName>(['tanh', 'sigmoid']);

describe('the dense method', () => {
  it('has every field of every quantity and layer of the reference network', () => {
    fc.assert(
      fc.property(anyNetworks, seeds, variances, (spec, seed, sigmaSq) => {
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
    ['several inputs', { inputWidth: 5 }],
    ['several outputs', { outputWidth: 4 }],
    ['several inputs and outputs in one layer', { layers: 1, inputWidth: 2, outputWidth: 3, gradientInputs: 4 }],
    ['biases', { biasSigmaSq: 0.3 }],
    ['biases, several inputs and outputs', { biasSigmaSq: 0.3, inputWidth: 2, outputWidth: 3 }],
  ])('agrees at the edge: %s', (_, given) => {
    for (const activation of activationNames) {
      for (const seed of [0, 1, 2 ** 32 - 1]) expectReference(network({ ...given, activation }), seed, 0.7);
    }
  });

  // Values leave 2^±128, where exponents set in, but not float64.
  it.each([1e10, 1e-10])('agrees where layers are rescaled on the way, σ² = %d', (sigmaSq) => {
    for (const activation of ['relu', 'linear'] as const) {
      expectReference(network({ layers: 12, activation, gradientInputs: 3 }), 1, sigmaSq);
    }
  });
});

function expectReference(spec: NetworkSpec, seed: number, sigmaSq: number): void {
  const reference = oracle(spec, seed, sigmaSq);
  const statistics = statisticsOf(spec, seed, sigmaSq, 'dense');
  for (const quantity of quantities) {
    expect(statistics[quantity].map(({ layer }) => layer)).toEqual(reference[quantity].map(({ layer }) => layer));
    const isSame = !otherBits.has(spec.activation) || (spec.activation === 'sigmoid' && !isGradient(quantity));
    reference[quantity].forEach(({ values, roundingBound }, i) => {
      const expectValues = leavesFloat64(spec, values) ? expectTinyLayer : expectLayer;
      expectValues(statistics[quantity][i], values, isSame ? 0 : roundingBound);
    });
  }
}
