import { describe, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { singularValueSpread } from '../../src/theory/mean-field/jacobian.ts';
import { expectWithin } from '../support/closeness.ts';

describe('the spread of the squared singular values', () => {
  // μ₂/μ₁² − 1 with E[cos² f] = (1 + e^−2q)/2 and E[cos⁴ f] = 3/8 + e^−2q/2 + e^−8q/8.
  it.each([0.01, 1, 3, 10, 30, 100])(
    'of orthogonal weights and a sine is E[cos⁴]/E[cos²]² − 1 a layer: q = %d',
    (q) => {
      const square = (1 + Math.exp(-2 * q)) / 2;
      const fourth = 3 / 8 + Math.exp(-2 * q) / 2 + Math.exp(-8 * q) / 8;
      const spread = singularValueSpread(activationOf('sin'), { q, layers: 1, distribution: 'orthogonal' });
      expectWithin(spread, fourth / (square * square) - 1, 1e-8);
    },
  );

  // E[φ′⁴] = E[φ′²] = P(|z| < 1/√q), so that it is 1/P − 1 a layer: 1/erf(1/√(2q)) − 1, by SciPy 1.17.1's erf.
  it.each([
    [0.1, 0.0015678566],
    [1, 0.4647947735],
    [100, 11.5540334144],
  ])('of orthogonal weights and hardtanh is one over the share of linear units, less 1: q = %d', (q, expected) => {
    const spread = singularValueSpread(activationOf('hardtanh'), { q, layers: 1, distribution: 'orthogonal' });
    expectWithin(spread, expected, 1e-9 * (1 + expected));
  });
});
