import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/sweep/grid.ts';
import { parseSweepSpec, type SweepSpec } from '../../src/sweep/sweep-spec.ts';

describe('a spec that leaves everything out', () => {
  const spec = parseSweepSpec({});

  it("is the notebook's network over the plane of σ², with 8 seeds", () => {
    const { sigmaSq, ...rest } = spec;
    const expected: Omit<SweepSpec, 'sigmaSq'> = {
      layers: [50],
      width: [80],
      inputWidth: 1,
      outputWidth: 1,
      inputs: 1000,
      gradientInputs: 100,
      activation: ['relu'],
      initializer: ['fixed'],
      biasSigmaSq: [0],
      seeds: [0, 1, 2, 3, 4, 5, 6, 7],
      quantities: ['h', 'dl_df'],
      method: 'auto',
    };
    expect(rest).toEqual(expected);
    expect(sigmaSq.length).toBe(41);
    expect([sigmaSq[0], sigmaSq[40]]).toEqual([1e-3, 1]);
  });

  it('is the same with fields that are undefined', () => {
    expect(parseSweepSpec({ layers: undefined, method: undefined })).toEqual(spec);
  });

  it('has no seed of the data, nor has its network: they follow the weights', () => {
    for (const given of [{}, { dataSeed: undefined }, { dataSeed: 'auto' }, { dataSeed: [' auto '] }]) {
      const parsed = parseSweepSpec(given);
      expect(parsed).not.toHaveProperty('dataSeed');
      expect(facetsOf(parsed)[0].network).not.toHaveProperty('dataSeed');
    }
  });

  it('is filled in field by field', () => {
    expect(parseSweepSpec({ width: 20 })).toEqual({ ...spec, width: [20] });
  });
});

describe('a spec takes one value, several, or text for several', () => {
  it.each([
    [{ layers: 10 }, { layers: [10] }],
    [{ layers: '10' }, { layers: [10] }],
    [{ layers: [10, '20,30', '2..4'] }, { layers: [2, 3, 4, 10, 20, 30] }],
    [{ width: '80,8,80' }, { width: [8, 80] }],
    [{ inputs: '7' }, { inputs: 7 }],
    [
      { activation: 'tanh,leaky_relu( 0.20 ), leaky_relu(0.01),relu,leaky_relu(.2)' },
      { activation: ['relu', 'leaky_relu(0.2)', 'leaky_relu', 'tanh'] },
    ],
    [{ activation: 'tanh, relu' }, { activation: ['relu', 'tanh'] }],
    [{ activation: ['tanh', 'relu', 'tanh'] }, { activation: ['relu', 'tanh'] }],
    [{ quantities: 'dl_dh,f,h' }, { quantities: ['h', 'f', 'dl_dh'] }],
    [{ sigmaSq: [0.5, '2/fan_in', 'lin:0:1:3', 0.5] }, { sigmaSq: [0.5, '2/fan_in', 0, 1] }],
    [{ sigmaSq: 0 }, { sigmaSq: [0] }],
    [{ sigmaSq: -0 }, { sigmaSq: [0] }],
    [{ sigmaSq: 'log:1/fan_in:4/fan_in:3' }, { sigmaSq: ['1/fan_in', '2/fan_in', '4/fan_in'] }],
    [{ biasSigmaSq: 'lin:0.1:0:3' }, { biasSigmaSq: [0, 0.05, 0.1] }],
    [{ seeds: '5,3,5' }, { seeds: [3, 5] }],
    [{ seeds: 4294967295 }, { seeds: [4294967295] }],
    [{ dataSeed: 4294967295 }, { dataSeed: 4294967295 }],
    [{ dataSeed: ['1e3'] }, { dataSeed: 1000 }],
    [{ method: 'dense' }, { method: 'dense' }],
    [{ method: ' rays ' }, { method: 'rays' }],
  ])('%j', (input, expected) => {
    expect(parseSweepSpec(input)).toMatchObject(expected);
  });
});
