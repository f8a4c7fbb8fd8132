import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { methods, whyNot } from '../../src/propagation/method.ts';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

const dead = {
  std: 0,
  log10Std: null,
  rmsLog10: null,
  mean: 0,
  zeroFraction: 1,
  largestLog10: null,
  status: 'dead',
};

const homogeneous = methods.filter((method) => whyNot(method, network()) === null);

describe.each(homogeneous)('a network without a signal, by %s', (method) => {
  it('is dead in all layers at σ² = 0 but for its input', () => {
    for (const activation of ['relu', 'linear'] as const) {
      const statistics = statisticsOf(network({ activation }), 0, 0, method);
      for (const quantity of quantities) {
        for (const layer of statistics[quantity]) {
          if (quantity === 'h' && layer.layer === 0) expect(layer.status).toBe('ok');
          else expect({ ...layer, mean: Math.abs(layer.mean ?? NaN) }).toEqual({ layer: layer.layer, ...dead });
        }
      }
    }
  });

  // THEORY 2.8: a ReLU network dies with probability of about K·2^−D a ray.
  it.each([1, 2, 3])('is dead where the reference network is, in narrow ReLU networks, D = %i', (width) => {
    const count = { dead: 0, alive: 0 };
    for (let seed = 0; seed < 20; seed++) {
      const spec = network({ layers: 8, width, inputs: 6, gradientInputs: 3 });
      const reference = oracle(spec, seed, 1);
      const statistics = statisticsOf(spec, seed, 1, method);
      for (const quantity of quantities) {
        reference[quantity].forEach(({ layer, values }, i) => {
          const found = statistics[quantity][i];
          const isDead = values.every((value) => value === 0);
          count[isDead ? 'dead' : 'alive']++;
          if (isDead) expect({ ...found, mean: Math.abs(found.mean ?? NaN) }).toEqual({ layer, ...dead });
          else expect(found.status).toBe('ok');
        });
      }
    }
    expect(count.dead).toBeGreaterThan(20);
    expect(count.alive).toBeGreaterThan(20);
  });
});

describe('a network of one unit with biases at σ² = 0', () => {
  // Every input makes the same value, φ(b), of the only unit.
  it.each(activationNames)('has dead layers, though their values are not zero: %s', (activation) => {
    const spec = network({ activation, width: 1, biasSigmaSq: 0.05, inputs: 60 });
    for (const method of methods.filter((each) => whyNot(each, spec) === null)) {
      const statistics = statisticsOf(spec, 0, 0, method);
      for (const { std, log10Std, rmsLog10, status } of [...statistics.h.slice(1), ...statistics.f]) {
        expect({ std, log10Std, status }).toEqual({ std: 0, log10Std: null, status: 'dead' });
        if (activation !== 'relu') expect(rmsLog10).not.toBeNull();
      }
    }
  });
});

describe.each(activationNames.filter((name) => activationOf(name).smooth === true))(
  'a network of %s without biases at σ² = 0',
  (activation) => {
    it.each(['dense', 'spectral'] as const)('is dead in all layers but for its input, by %s', (method) => {
      const spec = network({ activation, inputs: 60, gradientInputs: 60 });
      const statistics = statisticsOf(spec, 0, 0, method);
      const status = (quantity: Quantity): string[] => statistics[quantity].map((layer) => layer.status);
      expect(status('h')).toEqual(['ok', 'dead', 'dead', 'dead']);
      expect(status('f')).toEqual(['dead', 'dead', 'dead', 'dead']);
      expect(status('dl_df')).toEqual(['dead', 'dead', 'dead']);
      expect(status('dl_dh')).toEqual(['dead', 'dead', 'dead']);
      // A sigmoid's units are all 1/2 then, and softplus' are ln 2.
      const resting = activationOf(activation).value(0);
      for (const layer of statistics.h.slice(1)) {
        if (resting === 0) expect(layer.rmsLog10).toBeNull();
        else expectWithin(layer.rmsLog10, Math.log10(resting), 1e-15);
      }
      for (const layer of statistics.f) expect(layer.zeroFraction).toBe(1);
    });
  },
);
