import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { methods, whyNot } from '../../src/propagation/method.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { std } from '../../src/statistics/std.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectFinite } from '../support/expect-finite.ts';
import { expectLayer } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

describe('biases whose squares float64 does not hold', () => {
  // At σ² = 0 preactivations are the biases, NumPy's RandomState([seed, 1]), times 1e154.
  it.each(activationNames)('are preactivations with their own mean and std: %s', (activation) => {
    const spec = network({ activation, width: 8, inputs: 60, biasSigmaSq: 1e308 });
    const drawn = new RandomState([3, 1]).normal(4 * 8);
    for (const method of methods.filter((each) => whyNot(each, spec) === null)) {
      const statistics = statisticsOf(spec, 3, 0, method);
      statistics.f.forEach((layer, k) => {
        const biases = drawn.subarray(8 * k, 8 * k + 8);
        expectWithin(layer.log10Std, Math.log10(std(biases)) + 154, 1e-12);
        expectWithin((layer.mean ?? NaN) / 1e154, biases.reduce((sum, value) => sum + value, 0) / 8, 1e-14);
      });
      for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
      const isBounded = activationOf(activation).value(1e300) < 2;
      if (isBounded) for (const layer of statistics.h.slice(1)) expect(layer.largestLog10).toBeLessThanOrEqual(0);
    }
  });
});

describe('signals that shrink to the size of tiny biases', () => {
  it.each(['relu', 'linear'] as const)('are those of the reference network: %s', (activation) => {
    // Biases of 1e-40 are nothing beside h_1, and all that is left of h_11.
    const spec = network({ activation, layers: 12, biasSigmaSq: 1e-80, gradientInputs: 3 });
    for (const seed of [0, 1, 2]) {
      const reference = oracle(spec, seed, 1e-10);
      const statistics = statisticsOf(spec, seed, 1e-10, 'dense');
      for (const quantity of quantities) {
        reference[quantity].forEach(({ values }, i) => expectLayer(statistics[quantity][i], values, 0));
      }
    }
  });
});
