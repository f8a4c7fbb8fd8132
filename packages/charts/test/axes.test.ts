import { describe, expect, it } from 'vitest';
import { layerAxis, layerTicks, unionOfLayers } from '../src/axes/layer-axis.ts';
import { sigmaAxis, sigmaPosition } from '../src/axes/sigma-axis.ts';
import { sigmaTicks } from '../src/axes/sigma-ticks.ts';
import { textWidth } from '../src/text/text-width.ts';
import { logSpaced, range } from './planes.ts';

const labels = (values: readonly number[], width = 400): string[] =>
  sigmaTicks(sigmaAxis(values, 0, width)).flatMap(({ label }) => (label === '' ? [] : [label]));

describe('sigmaAxis(values, start, end)', () => {
  it.each([
    ['log-spaced', logSpaced(41), 'log'],
    ['two values', [0.01, 0.5], 'log'],
    ['nearly log-spaced', [0.001, 0.003, 0.01, 0.03], 'log'],
    ['linear from 0', [0, 0.1, 0.2, 0.3], 'piecewise'],
    ['linear over two decades', [0.01, 0.11, 0.21, 0.31, 0.41], 'piecewise'],
    ['one value', [0.025], 'piecewise'],
    ['only 0', [0], 'piecewise'],
    ['0 and then log-spaced', [0, 0.001, 0.01, 0.1], 'piecewise'],
  ] as const)('takes %s as %3$s', (_, values, kind) => expect(sigmaAxis(values, 0, 100).kind).toBe(kind));

  it.each([[logSpaced(41)], [[0.01, 0.5]], [[0, 0.1, 0.2]], [[0.025]], [[1e-300, 1, 1e300]]])(
    'fills the axis with ascending columns, each around its value: %j',
    (values) => {
      const axis = sigmaAxis(values, 40, 440);
      expect(axis.edges).toHaveLength(values.length + 1);
      expect(axis.edges[0]).toBe(40);
      expect(axis.edges[values.length]).toBe(440);
      values.forEach((value, index) => {
        const x = sigmaPosition(axis, value) ?? NaN;
        expect(x).toBeGreaterThan(axis.edges[index]);
        expect(x).toBeLessThan(axis.edges[index + 1]);
      });
    },
  );

  it('is linear in log σ² between columns', () => {
    const axis = sigmaAxis([0.01, 0.1, 1], 0, 300);
    expect(sigmaPosition(axis, 0.1)).toBeCloseTo(150, 9);
    expect(sigmaPosition(axis, 10 ** -1.5)).toBeCloseTo(100, 9);
  });

  it('interpolates within a piecewise axis, 0 included', () => {
    const axis = sigmaAxis([0, 0.1, 0.2], 0, 300);
    expect(sigmaPosition(axis, 0)).toBe(50);
    expect(sigmaPosition(axis, 0.05)).toBeCloseTo(100, 9);
  });

  it('reaches half a column beyond its values on a log axis, and no further', () => {
    const axis = sigmaAxis([0.01, 0.1, 1], 0, 300);
    expect(sigmaPosition(axis, 3)).toBeLessThan(300);
    for (const beyond of [3.3, 0.003, 0]) expect(sigmaPosition(axis, beyond)).toBeUndefined();
    expect(sigmaPosition(sigmaAxis([0, 1, 2], 0, 300), 2.1)).toBeUndefined();
    expect(sigmaPosition(sigmaAxis([0.025], 0, 300), 0.026)).toBeUndefined();
  });
});

describe('sigmaTicks(axis)', () => {
  it('are powers of ten where the axis spans decades', () => {
    expect(labels(logSpaced(41))).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1']);
  });

  it('are plain round values within a decade', () => {
    expect(labels([0.02, 0.025, 0.03])).toEqual(expect.arrayContaining(['0.02', '0.03']));
  });

  it('are the columns themselves where the axis is piecewise', () => {
    expect(labels([0, 0.01, 0.02, 0.5])).toEqual(['0', '0.01', '0.02', '0.5']);
    expect(labels([0.025])).toEqual(['0.025']);
  });

  it.each([
    [[1e-300, 1, 1e300]],
    [Array.from({ length: 60 }, (_, index) => index / 60)],
    [Array.from({ length: 31 }, (_, index) => 10 ** (index - 15))],
    [logSpaced(7)],
  ])('never touch, on the narrowest of plots', (values) => {
    const ticks = sigmaTicks(sigmaAxis(values, 0, 160)).filter(({ label }) => label !== '');
    expect(ticks.length).toBeGreaterThan(0);
    ticks.slice(1).forEach((tick, index) => {
      const before = ticks[index];
      expect(tick.at - before.at).toBeGreaterThan((textWidth(tick.label, 11) + textWidth(before.label, 11)) / 2);
    });
  });
});

describe('layerTicks(axis)', () => {
  const ticks = (layers: readonly number[], height: number): string[] =>
    layerTicks(layerAxis(layers, 0, height)).map(({ label }) => label);

  it('are the first layer, the last, and multiples of 10 for a deep network', () => {
    expect(ticks(range(0, 49), 300)).toEqual(['0', '10', '20', '30', '40', '49']);
    expect(ticks(range(1, 49), 300)).toEqual(['1', '10', '20', '30', '40', '49']);
  });

  it('are every layer where rows are high', () => {
    expect(ticks(range(0, 5), 240)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('keep their distance at any depth', () => {
    for (const depth of [1, 2, 3, 8, 20, 137, 1500, 100_000]) {
      const found = layerTicks(layerAxis(range(0, depth - 1), 0, 240));
      expect(found[0].label).toBe('0');
      expect(found[found.length - 1].label).toBe(String(depth - 1));
      expect(found.length).toBeLessThan(12);
      found.slice(1).forEach((tick, index) => expect(tick.at - found[index].at).toBeGreaterThanOrEqual(15));
    }
  });

  it('take irregular layers as they are', () => {
    expect(ticks([0, 10, 30, 31], 224)).toEqual(['0', '10', '30', '31']);
  });
});

describe('unionOfLayers(planes)', () => {
  it('holds each layer once, ascending', () => {
    expect(unionOfLayers([{ layers: [1, 2, 3] }, { layers: [0, 1, 2] }])).toEqual([0, 1, 2, 3]);
  });
});
