import { describe, expect, it } from 'vitest';
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
    expect(criticalVariance(network({ width: 8, activation: 'erf' }))).toEqual({
      sigmaWSq: Math.PI / 4,
      sigmaSq: Math.PI / 32,
      ratio: '0.785398/8',
    });
  });

  it('is none for sigmoid, silu and gelu', () => {
    for (const activation of ['sigmoid', 'silu', 'gelu', 'gelu_tanh'] as const) {
      expect(criticalVariance(network({ activation }))).toBeNull();
    }
  });

  it('has no closed form with biases', () => {
    expect(criticalVariance(network({ biasSigmaSq: 0.1 }))).toBeNull();
  });
});
