import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectFinite } from '../support/expect-finite.ts';
import { expectSameStatistics } from '../support/expect-same-statistics.ts';
import { network } from '../support/networks.ts';
import { statisticsOf } from '../support/profiles.ts';

const unbounded = activationNames.filter((name) => activationOf(name).farFromZero !== undefined);
const smooth = unbounded.filter((name) => activationOf(name).smooth === true);

describe('activations that are straight lines far from zero', () => {
  it('are those that have no bound, but for those that are two lines everywhere', () => {
    expect(unbounded).toEqual(['elu', 'selu', 'gelu', 'gelu_tanh', 'silu', 'mish', 'softplus']);
    for (const name of activationNames.filter((each) => activationOf(each).slopes === undefined)) {
      expect(activationOf(name).value(1e300) > 1e299, name).toBe(unbounded.includes(name));
    }
  });

  it.each(unbounded)('have the values and slopes of these lines there, to the last digit: %s', (name) => {
    const { value, derivative, farFromZero } = activationOf(name);
    const { positive, negative, floor = 0 } = farFromZero ?? expect.fail();
    expect(negative).toBe(0);
    for (const f of [800, 1e30, 2 ** 128, 1e200, 1e307]) {
      expect(value(f)).toBe(f * positive);
      expect(derivative(f)).toBe(positive);
      expect(value(-f) + 0).toBe(floor);
      expect(Math.abs(derivative(-f))).toBe(0);
    }
  });
});

describe.each(smooth)('a network of %s whose signals grow beyond float64', (activation) => {
  // Inputs of 1e-4 and more make preactivations of 1e120 and more, which ReLU takes as these activations do: rays are the oracle.
  it.each(['dense', 'spectral'] as const)('is that of ReLU with the same weights, by %s', (method) => {
    for (const sigmaSq of [1e250, 1e300]) {
      const shape = { layers: 12, width: 7, inputs: 50, gradientInputs: 50 };
      const relu = statisticsOf(network(shape), 2, sigmaSq, 'rays');
      const found = statisticsOf(network({ ...shape, activation }), 2, sigmaSq, method);
      for (const quantity of quantities) {
        relu[quantity].forEach((layer, i) => {
          expectFinite(found[quantity][i]);
          expectSameStatistics(found[quantity][i], layer, { relative: 1e-11 }, quantity);
        });
      }
    }
  });

  it('keeps finite logarithms through a thousand layers that grow sixfold each, at the usual σ² = 1', () => {
    const spec = network({ layers: 1000, width: 64, inputs: 5, gradientInputs: 3, activation });
    const statistics = statisticsOf(spec, 0, 1, 'dense');
    for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
    // THEORY 2.4: a ReLU layer multiplies the second moment by Dσ²/2 = 32 on average; medians grow by less.
    expect(statistics.h[999].log10Std ?? NaN).toBeGreaterThan(600);
    expect(statistics.h[999].log10Std ?? NaN).toBeLessThan((999 * Math.log10(32)) / 2 + 20);
  });

  it('goes on growing beside biases', () => {
    const spec = network({ layers: 40, width: 10, inputs: 50, gradientInputs: 50, activation, biasSigmaSq: 1 });
    for (const method of ['dense', 'spectral'] as const) {
      const biased = statisticsOf(spec, 0, 1e30, method);
      // Beside signals of 1e15 and more biases of 1 are nothing.
      const plain = statisticsOf({ ...spec, biasSigmaSq: 0 }, 0, 1e30, 'dense');
      for (const quantity of quantities) {
        plain[quantity].forEach((layer, i) => {
          expectFinite(biased[quantity][i]);
          expectWithin(biased[quantity][i].log10Std, layer.log10Std ?? NaN, 1e-9);
        });
      }
    }
  });
});
