import { layersOf } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { heatmap, heatmapFrame } from '../src/index.ts';
import { texts } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, planeOf, range } from './planes.ts';

describe('heatmapFrame(axes)', () => {
  it.each([
    ['hidden units', hiddenUnits(50)],
    ['gradients', gradients(50)],
    ['every status', planeOf('f', range(0, 3), [0, 0.1, 1], (layer) => [null, -400, 400, 0][layer])],
    ['one cell', hiddenUnits(1, [0.5])],
  ])('draws everything that the heatmap will have, in its place, but the cells: %s', (_, plane) => {
    for (const options of [{}, { width: 328, plotHeight: 350, critical, layers: range(0, 49) }]) {
      const { marks, ...full } = heatmap(plane, { ...options, legend: false });
      const frame = heatmapFrame({ quantity: plane.quantity, sigmaSq: plane.sigmaSq, layers: plane.layers }, options);
      expect(frame.marks).toEqual(marks.filter(({ className }) => !className.startsWith('cells')));
      expect(frame).toMatchObject({ width: full.width, height: full.height, title: full.title, panels: full.panels });
      expect(frame.patterns).toEqual([]);
    }
  });

  it('draws no cells of a plane that has some', () => {
    const frame = heatmapFrame(hiddenUnits(50));
    expect(frame.marks.filter(({ className }) => className.startsWith('cells'))).toEqual([]);
    expect(texts(frame)).not.toContain('vanishing');
  });

  it('says what it shows, and nothing of what it does not', () => {
    const axes = { quantity: 'dl_df', sigmaSq: logSpaced(41), layers: layersOf('dl_df', 50) } as const;
    expect(heatmapFrame(axes, { critical }).description).toBe(
      'The axes, without cells, of a heatmap of the standard deviation of each layer (rows, the input at the top) against the weight variance σ² (columns). The gradients ∂L/∂f: layers 1 to 49, σ² 10⁻³ to 1. The dashed line marks σ² = 0.025 (2/D = 0.025).',
    );
  });

  it.each([
    ['sigmaSq is empty', { sigmaSq: [] }, {}],
    ['layers is empty', { layers: [] }, {}],
    ['layers[1] = 0 follows 1', { layers: [1, 0] }, {}],
    ['lacks layer 1', {}, { layers: [0] }],
    ['100 px wide; give it 240 or more', {}, { width: 100 }],
  ] as const)('refuses axes that it cannot draw: %s', (message, change, options) => {
    const axes = { quantity: 'h', sigmaSq: [0.1, 1], layers: [0, 1] } as const;
    expect(() => heatmapFrame({ ...axes, ...change }, options)).toThrow(message);
  });
});
