import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { costOf } from '../../src/sweep/cost.ts';
import { facetsOf, type Facet } from '../../src/sweep/grid.ts';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { anyNetworks } from '../support/arbitraries.ts';
import { fastestMethod } from '../../src/propagation/method.ts';

const facetOf = (input: SweepSpecInput): Facet => facetsOf(parseSweepSpec(input))[0];
const both: readonly Quantity[] = ['h', 'dl_df'];
const all: readonly Quantity[] = ['h', 'f', 'dl_df', 'dl_dh'];

describe('costOf', () => {
  // CPU time in ms, the median of up to 12 seeds: WebAssembly kernel, Node 24.21, one of two cores of an x64 container, 24 November 2026.
  // About the whole axis: `calm` is below the critical σ², `wild` beyond it, `wide` from far below to far beyond.
  const near = 'lin:0.9/fan_in:1.2/fan_in:64';
  const calm = 'lin:0.3/fan_in:0.8/fan_in:16';
  const wild = 'lin:3/fan_in:8/fan_in:4';
  const wide = 'log:0.08/fan_in:80/fan_in:16';
  it.each<[milliseconds: number, count: number, quantities: readonly Quantity[], input: SweepSpecInput]>([
    [0.062, 1, both, { layers: 5, width: 8, sigmaSq: near }],
    [2.396, 16, ['h'], { layers: 50, width: 80, sigmaSq: near }],
    [5.426, 64, both, { layers: 50, width: 80, sigmaSq: near }],
    [45.7, 4, both, { layers: 50, width: 80, sigmaSq: near, initializer: 'orthogonal' }],
    [485, 4, both, { layers: 100, width: 150, sigmaSq: near, initializer: 'orthogonal' }],
    [308.8, 4, both, { layers: 100, width: 500, sigmaSq: near }],
    [311.5, 64, all, { layers: 100, width: 500, sigmaSq: near }],
    [0.843, 4, ['h'], { layers: 5, width: 8, sigmaSq: near, activation: 'tanh', method: 'dense' }],
    [16.68, 64, both, { layers: 5, width: 8, sigmaSq: near, activation: 'tanh', method: 'dense' }],
    [46.81, 1, ['h'], { layers: 50, width: 80, sigmaSq: near, activation: 'tanh', method: 'dense' }],
    [224.7, 4, both, { layers: 50, width: 80, sigmaSq: near, activation: 'tanh', method: 'dense' }],
    [94.93, 1, both, { layers: 50, width: 80, sigmaSq: near, activation: 'softplus', method: 'dense' }],
    [64.18, 1, both, { layers: 4, width: 500, sigmaSq: near, method: 'dense' }],
    [1299, 1, both, { layers: 100, width: 500, sigmaSq: near, method: 'dense' }],
    [982.8, 1, ['dl_df'], { layers: 100, width: 500, sigmaSq: near, activation: 'tanh', method: 'dense' }],
    [2.778, 16, both, { layers: 5, width: 8, sigmaSq: calm, activation: 'tanh' }],
    [27.18, 4, both, { layers: 50, width: 80, sigmaSq: calm, activation: 'tanh' }],
    [584.1, 16, both, { layers: 50, width: 80, sigmaSq: wide, activation: 'tanh' }],
    [244.8, 4, both, { layers: 50, width: 80, sigmaSq: wild, activation: 'tanh' }],
    [149.9, 16, both, { layers: 20, width: 20, sigmaSq: wide, activation: 'gelu' }],
    [614.2, 16, both, { layers: 10, width: 200, sigmaSq: wide, activation: 'softplus' }],
    [1460, 16, both, { layers: 200, width: 32, sigmaSq: wide, activation: 'gelu' }],
    [742.6, 4, both, { layers: 100, width: 150, sigmaSq: wide, activation: 'tanh' }],
    [93.5, 16, both, { layers: 20, width: 20, sigmaSq: wide, activation: 'sin' }],
    [79.65, 4, ['h'], { layers: 4, width: 500, sigmaSq: wide, activation: 'tanh' }],
  ])('is within 2× of %d ms, which the tasks of %d σ² took: %j of %j', (milliseconds, count, quantities, input) => {
    const ratio = (milliseconds * 1e6) / costOf(facetOf(input), count, quantities);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('is finite and above 0, and grows with σ², quantities, layers, units and inputs', () => {
    const choices = fc.constantFrom<readonly Quantity[]>(['h'], ['f'], ['dl_df'], both, all);
    fc.assert(
      fc.property(anyNetworks, choices, fc.integer({ min: 1, max: 64 }), (network, quantities, count) => {
        const facet: Facet = { network, sigmaSq: [1 / network.width], method: fastestMethod(network) };
        const cost = costOf(facet, count, quantities);
        expect(cost).toBeGreaterThan(0);
        expect(cost).toBeLessThan(1e12);
        expect(costOf(facet, count + 1, quantities)).toBeGreaterThan(cost);
        expect(costOf(facet, count, all)).toBeGreaterThanOrEqual(cost);
        for (const field of ['layers', 'width', 'inputs'] as const) {
          const larger: Facet = {
            // At the same σ_w² = D·σ².
            ...facet,
            sigmaSq: [1 / (field === 'width' ? 2 * network.width : network.width)],
            network: { ...network, [field]: 2 * network[field] },
          };
          expect(costOf(larger, count, quantities), field).toBeGreaterThanOrEqual(cost);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is one drawing of the weights for all of a task: by rays 64 σ² cost little more than one', () => {
    const facet = facetOf({ layers: 100, width: 500 });
    expect(costOf(facet, 64, both) / costOf(facet, 1, both)).toBeLessThan(1.1);
  });

  it('tells calm networks, for which nodes are enough, from chaotic ones by the axis of σ²', () => {
    const cost = (sigmaSq: string): number => costOf(facetOf({ activation: 'tanh', sigmaSq }), 4, both);
    expect(cost(wild) / cost(calm)).toBeGreaterThan(4);
    const sides = (cost(calm) + cost(wild)) / 2;
    expect(cost(wide)).toBeGreaterThan(0.5 * sides);
    expect(cost(wide)).toBeLessThan(1.5 * sides);
  });
});
