import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { preservingGains } from '../../src/theory/gains.ts';
import { expectClose } from '../support/closeness.ts';
import { expectShown } from '../support/shown-digits.ts';

describe('the gains that preserve second moments', () => {
  // THEORY 4, by SciPy's quadrature.
  it.each([
    ['tanh', '1.592537', '1.467414'],
    ['gelu', '1.533530', '1.481114'],
    ['silu', '1.676532', '1.623320'],
    ['elu', '1.245198', '1.223429'],
    ['selu', '1.000000', '0.96603'],
    ['softsign', '2.337533', '2.095781'],
  ] as const)('of %s are %s and %s', (name, secondMoment, gradient) => {
    const gains = preservingGains(activationOf(name));
    expectShown(gains.secondMoment, secondMoment, 'of signals');
    expectShown(gains.gradient, gradient, 'of gradients');
  });

  it('are the same two, √(2/(1 + a²)), for two slopes: √2 for ReLU and 1 for linear', () => {
    for (const [name, slope] of [
      ['relu', 0],
      ['leaky_relu', 0.01],
      ['leaky_relu(0.2)', 0.2],
      ['leaky_relu(-1)', -1],
      ['linear', 1],
    ] as const) {
      const { secondMoment, gradient } = preservingGains(activationOf(name));
      expectClose(secondMoment, Math.sqrt(2 / (1 + slope * slope)), 1e-15);
      expect(gradient).toBe(secondMoment);
    }
  });

  it('keep preactivations of variance 1 at variance 1, and gradients theirs', () => {
    for (const name of activationNames) {
      const { secondMoment, derivativeSecondMoment } = marginalMoments(activationOf(name));
      const gains = preservingGains(activationOf(name));
      expectClose(gains.secondMoment ** 2 * secondMoment(1), 1, 1e-15);
      expectClose(gains.gradient ** 2 * derivativeSecondMoment(1), 1, 1e-15);
    }
  });
});
