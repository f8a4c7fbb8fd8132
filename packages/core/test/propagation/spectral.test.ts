import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Profile } from '../../src/propagation/profile.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { std } from '../../src/statistics/std.ts';
import { seeds, smoothNetworks, variances } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectTinyLayer, leavesFloat64 } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle, rootMeanSquare } from '../support/oracle.ts';

const smooth = activationNames.filter((name) => activationOf(name).smooth === true);

describe('the spectral method', () => {
  it('has std, rms and mean of every quantity and layer of the reference network', () => {
    fc.assert(
      fc.property(smoothNetworks, seeds, variances, (spec, seed, sigmaSq) => {
        expectReference(spec, seed, sigmaSq);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['one layer', { layers: 1 }],
    ['two layers', { layers: 2 }],
    ['one unit', { width: 1 }],
    ['three units', { width: 3 }],
    ['several outputs', { outputWidth: 4 }],
    ['biases', { biasSigmaSq: 0.3 }],
    ['one unit and biases', { width: 1, biasSigmaSq: 0.3 }],
    ['one input', { inputs: 1, gradientInputs: 1 }],
    ['seven inputs and one gradient', { inputs: 7, gradientInputs: 1 }],
    ['many inputs and few gradients', { inputs: 300, gradientInputs: 3 }],
    ['few inputs and many gradients', { inputs: 3, gradientInputs: 200 }],
  ])('agrees at the edge: %s', (_, given) => {
    for (const activation of smooth) {
      const spec = network({ inputs: 150, gradientInputs: 101, ...given, activation });
      for (const seed of [0, 2 ** 32 - 1]) expectReference(spec, seed, 0.2);
    }
  });

  it.each(smooth)('needs no more than nodes in all layers of an ordered network: %s', (activation) => {
    for (const biasSigmaSq of [0, 0.1]) {
      const spec = network({ layers: 20, width: 10, inputs: 200, gradientInputs: 120, activation, biasSigmaSq });
      expect(spectral(spec, 1, 0.06).denseFrom).toBeUndefined();
    }
  });

  it.each(smooth)(
    'has not enough inputs for nodes below 23, and is dense from the first layer on: %s',
    (activation) => {
      for (const inputs of [1, 2, 10, 22]) {
        const spec = network({ inputs, gradientInputs: inputs, activation });
        const profile = spectral(spec, 1, 0.1);
        expect(profile.denseFrom).toEqual({ f: 0, h: 1, dl_df: 1, dl_dh: 1 });
        const [{ statistics }] = propagate(spec, { seed: 1, sigmaSq: [0.1], quantities, method: 'dense' });
        expect(profile.statistics).toEqual(statistics);
      }
    },
  );

  it('has nodes from 23 inputs on', () => {
    for (const activation of ['tanh', 'erf'] as const) {
      const spec = network({ inputs: 23, gradientInputs: 23, activation, biasSigmaSq: 0.1 });
      expect(spectral(spec, 1, 1e-6).denseFrom).toBeUndefined();
    }
  });
});

function spectral(spec: NetworkSpec, seed: number, sigmaSq: number): Profile {
  return propagate(spec, { seed, sigmaSq: [sigmaSq], method: 'spectral', quantities })[0];
}

function expectReference(spec: NetworkSpec, seed: number, sigmaSq: number): void {
  const reference = oracle(spec, seed, sigmaSq);
  const { statistics } = spectral(spec, seed, sigmaSq);
  for (const quantity of quantities) {
    const layers = statistics[quantity] ?? [];
    expect(layers.map(({ layer }) => layer)).toEqual(reference[quantity].map(({ layer }) => layer));
    reference[quantity].forEach(({ values, roundingBound, layer }, i) => {
      const rms = rootMeanSquare(values);
      // What nodes leave out is 1e-13 of the rms where a layer is tested, and passed on like any rounding.
      const tolerance = 2e-12 * rms + 100 * roundingBound;
      if (leavesFloat64(spec, values)) {
        expectTinyLayer(layers[i], values, tolerance);
        return;
      }
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const what = `${quantity} of layer ${layer}`;
      expectWithin(layers[i].std, std(values), tolerance, what);
      expectWithin(layers[i].mean, mean, tolerance, what);
      const log = layers[i].rmsLog10;
      expectWithin(log === null ? 0 : 10 ** log, rms, tolerance + 1e-12 * rms, what);
      expect(layers[i].zeroFraction, what).toBe(values.filter((value) => value === 0).length / values.length);
    });
  }
}
