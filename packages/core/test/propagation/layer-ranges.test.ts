import { describe, expect, it } from 'vitest';
import { methods } from '../../src/propagation/method.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { isGradient, layersOf, quantities } from '../../src/propagation/quantity.ts';
import { networkFor, statisticsOf } from '../support/profiles.ts';

describe.each(methods)('the layers of a profile by %s', (method) => {
  it.each([1, 2, 5])('are 0 … K−1 of h and f and 1 … K−1 of the gradients, ascending, for K = %i', (layers) => {
    const statistics = statisticsOf(networkFor(method, { layers }), 0, 1, method);
    const all = Array.from({ length: layers }, (_, k) => k);
    for (const quantity of quantities) {
      const expected = isGradient(quantity) ? all.slice(1) : all;
      expect(statistics[quantity].map(({ layer }) => layer)).toEqual(expected);
      expect(layersOf(quantity, layers)).toEqual(expected);
    }
  });

  it('are of h and ∂L/∂f unless other quantities are asked for', () => {
    const [{ statistics }] = propagate(networkFor(method), { seed: 0, sigmaSq: [1], method });
    expect(Object.keys(statistics)).toEqual(['h', 'dl_df']);
  });

  it('are of the asked quantities only', () => {
    for (const quantity of quantities) {
      const [{ statistics }] = propagate(networkFor(method), { seed: 0, sigmaSq: [1], method, quantities: [quantity] });
      expect(Object.keys(statistics)).toEqual([quantity]);
    }
    const [{ statistics }] = propagate(networkFor(method), { seed: 0, sigmaSq: [1], method, quantities: [] });
    expect(statistics).toEqual({});
  });

  it('have the input as layer 0 of h, whatever σ² is', () => {
    const input = statisticsOf(networkFor(method), 3, 1, method).h[0];
    for (const sigmaSq of [0, 1e-6, 1e6])
      expect(statisticsOf(networkFor(method), 3, sigmaSq, method).h[0]).toEqual(input);
  });
});

describe('isGradient', () => {
  it('is true of ∂L/∂f and ∂L/∂h alone', () => {
    expect(quantities.filter(isGradient)).toEqual(['dl_df', 'dl_dh']);
  });
});
