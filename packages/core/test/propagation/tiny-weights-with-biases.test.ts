import { describe, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

describe('gradients through tiny weights beside biases', () => {
  // Forward, W_k h_k is nothing beside b_k, so that f_K = b_K and ∂L/∂h_(K−1) = σ²·W_(K−1)ᵀ φ′ W_Kᵀ 2 b_K: a known power of σ.
  it.each(['relu', 'tanh'] as const)('scale with σ² down to the smallest number: %s', (activation) => {
    const spec = network({ activation, layers: 3, width: 10, gradientInputs: 100, biasSigmaSq: 1 });
    const at = (sigmaSq: number): number | null | undefined =>
      propagate(spec, { seed: 0, sigmaSq: [sigmaSq], quantities: ['dl_dh'], method: 'dense' })[0].statistics.dl_dh?.at(
        -1,
      )?.rmsLog10;
    // log10 of 5e-324 itself: Python, math.log10(5e-324).
    const logs = [
      [1e-100, -100],
      [1e-300, -300],
      [1e-308, -308],
      [5e-324, -323.3062153431158],
    ];
    const constant = (at(1e-60) ?? NaN) + 60;
    for (const [sigmaSq, log] of logs) expectWithin(at(sigmaSq), constant + log, 1e-9);
  });
});
