import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Profile } from '../../src/propagation/profile.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { expectSameStatistics } from '../support/expect-same-statistics.ts';
import { network } from '../support/networks.ts';

const smooth = activationNames.filter((name) => activationOf(name).smooth === true);

/** σ_w² of an ordered network, and of a critical one where there is such. */
const variancesOf = (activation: ActivationName): number[] => {
  // χ1 = 1 at 1/φ′(0)², where tanh is 1, erf π/4 and sin 1; the others have no such point, or none at 0.
  const isCritical = activation === 'tanh' || activation === 'erf' || activation === 'sin';
  const critical = isCritical ? 1 / activationOf(activation).derivative(0) ** 2 : 1;
  return [0.5 * critical, critical];
};

const cases = smooth.flatMap((activation) =>
  [0, 0.05].flatMap((biasSigmaSq) =>
    variancesOf(activation).map((sigmaWSq) => ({ activation, biasSigmaSq, sigmaWSq })),
  ),
);

describe.each(cases)(
  'nodes and every input agree, $activation, σ_w²=$sigmaWSq, σ_b²=$biasSigmaSq',
  ({ activation, biasSigmaSq, sigmaWSq }) => {
    it('to 1e-12 in all of 200 layers, by nodes alone', () => {
      const spec = network({ layers: 200, width: 12, inputs: 300, gradientInputs: 300, activation, biasSigmaSq });
      expect(expectAgreement(spec, sigmaWSq, 1e-12).denseFrom).toBeUndefined();
    });
  },
);

describe.each(smooth)('nodes and every input agree: %s', (activation) => {
  it.each([0, 0.05])('to 1e-11 in all of 1000 layers, σ_b²=%d', (biasSigmaSq) => {
    const shape = { layers: 1000, width: 8, inputs: 100, gradientInputs: 60 };
    expectAgreement(network({ ...shape, activation, biasSigmaSq }), variancesOf(activation)[1], 1e-11);
  });

  it.each([0, 0.05])('to 1e-12 in all of 50 layers of 80 units for the usual 1000 inputs, σ_b²=%d', (biasSigmaSq) => {
    const shape = { layers: 50, width: 80, inputs: 1000, gradientInputs: 100 };
    const profile = expectAgreement(network({ ...shape, activation, biasSigmaSq }), variancesOf(activation)[1], 1e-12);
    expect(profile.denseFrom?.h).toBeUndefined();
  });
});

function expectAgreement(spec: NetworkSpec, sigmaWSq: number, relative: number): Profile {
  const options = { seed: 0, sigmaSq: [sigmaWSq / spec.width], quantities };
  const [spectral] = propagate(spec, { ...options, method: 'spectral' });
  const [dense] = propagate(spec, { ...options, method: 'dense' });
  for (const quantity of quantities) {
    dense.statistics[quantity]?.forEach((layer, i) => {
      const found = spectral.statistics[quantity]?.[i];
      if (found === undefined) expect.fail(`${quantity} of layer ${layer.layer} is not there`);
      expectSameStatistics(found, layer, { relative, largest: 0.05 }, quantity);
    });
  }
  return spectral;
}
