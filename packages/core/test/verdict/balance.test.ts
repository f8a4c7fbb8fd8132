import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/activations/activations.ts';
import { criticalVariance } from '../../src/verdict/critical.ts';
import { balancedVariance } from '../../src/verdict/balance.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import type { Plane } from '../../src/sweep/plane.ts';
import { expectClose } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

/** A plane over layers 0 … 10 in which a signal changes by `growth` decades a layer on its way. */
function plane(sigmaSq: readonly number[], growth: readonly (number | null)[], quantity: Quantity = 'h'): Plane {
  const layers = Array.from({ length: 11 }, (_, layer) => layer);
  const way = (layer: number): number => (quantity === 'h' ? layer : 10 - layer);
  const log10Std = layers.map((layer) => growth.map((decades) => (decades === null ? null : decades * way(layer))));
  return {
    quantity,
    sigmaSq,
    layers,
    log10Std,
    largestLog10: log10Std,
    status: log10Std.map((row) => row.map(() => 'ok' as const)),
  };
}

describe('balancedVariance', () => {
  it('is where the growth per layer passes zero, linear in log σ² between neighbours', () => {
    expectClose(balancedVariance(plane([0.01, 1], [-1, 1])), 0.1, 1e-12);
    expectClose(balancedVariance(plane([0.001, 0.01, 1], [-2, -1, 3])), 10 ** -1.5, 1e-12);
  });

  it('is a σ² of the sweep itself where nothing grows there', () => {
    expectClose(balancedVariance(plane([0.01, 0.1, 1], [-1, 0, 1])), 0.1, 1e-12);
  });

  it('counts growth in the order in which gradients pass the layers', () => {
    expectClose(balancedVariance(plane([0.01, 1], [-1, 1], 'dl_df')), 0.1, 1e-12);
  });

  it('takes the first such place', () => {
    expectClose(balancedVariance(plane([0.01, 1, 100, 10_000], [-1, 1, -1, 1])), 0.1, 1e-12);
  });

  it('leaves out σ² = 0 and dead columns', () => {
    expectClose(balancedVariance(plane([0, 0.01, 1], [null, -1, 1])), 0.1, 1e-12);
    expectClose(balancedVariance(plane([0.001, 0.01, 0.1, 1], [null, -1, null, 1])), 0.1, 1e-12);
  });

  it('is null where the sweep shows no such place', () => {
    expect(balancedVariance(plane([0.01, 1], [1, 2]))).toBeNull();
    expect(balancedVariance(plane([0.01, 1], [-2, -1]))).toBeNull();
    expect(balancedVariance(plane([0.01, 1], [1, -1]))).toBeNull();
    expect(balancedVariance(plane([1], [0]))).toBeNull();
    expect(balancedVariance(plane([], []))).toBeNull();
  });
});

describe('criticalVariance', () => {
  // THEORY 3.
  it('is 2/D for relu, and 1/D for linear and tanh', () => {
    expect(criticalVariance(network({ width: 80 }))).toEqual({ sigmaWSq: 2, sigmaSq: 0.025, ratio: '2/80' });
    expect(criticalVariance(network({ width: 4, activation: 'linear' }))).toEqual({
      sigmaWSq: 1,
      sigmaSq: 0.25,
      ratio: '1/4',
    });
    expect(criticalVariance(network({ width: 8, activation: 'tanh' }))).toEqual({
      sigmaWSq: 1,
      sigmaSq: 0.125,
      ratio: '1/8',
    });
  });

  it('is π/4/D for erf, with six digits in words', () => {
    const critical = criticalVariance(network({ width: 8, activation: 'erf' }));
    expectClose(critical?.sigmaWSq, Math.PI / 4, 1e-14);
    expectClose(critical?.sigmaSq, Math.PI / 32, 1e-14);
    expect(critical?.ratio).toBe('0.785398/8');
  });

  it('is none for silu and gelu, whose signals are not stable there', () => {
    for (const activation of ['silu', 'gelu', 'gelu_tanh'] as const) {
      expect(criticalVariance(network({ activation }))).toBeNull();
    }
  });

  // THEORY 3: critical σ_w² at σ_b² = .05.
  it('counts biases in: none for relu beside them, 1.760955/D for tanh, 1.375839/D for erf, 1.165545/D for hardtanh', () => {
    expect(criticalVariance(network({ biasSigmaSq: 0.05 }))).toBeNull();
    const sigmaWSq = (activation: ActivationName): number | undefined =>
      criticalVariance(network({ activation, biasSigmaSq: 0.05 }))?.sigmaWSq;
    expectClose(sigmaWSq('tanh'), 1.760955, 1e-6);
    expectClose(sigmaWSq('erf'), 1.375839, 1e-6);
    expectClose(sigmaWSq('hardtanh'), 1.165545, 1e-6);
  });
});
