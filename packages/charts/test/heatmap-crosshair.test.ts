import { describe, expect, it } from 'vitest';
import { figure, heatmap, heatmapCrosshair, sigmaPosition, type LineMark, type TextMark } from '../src/index.ts';
import { boxes, polylines } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, planeOf, range } from './planes.ts';
import { randomFrom } from './random.ts';

const [panel] = heatmap(hiddenUnits(50), { critical }).panels;
const right = panel.plot.x + panel.plot.width;
const bottom = panel.plot.y + panel.plot.height;

/** The one path that halo and line share. */
function pathOf(marks: ReturnType<typeof heatmapCrosshair>): [number, number][][] {
  expect(marks.map(({ className }) => className)).toEqual(['crosshair-halo', 'crosshair-line']);
  expect(marks[0].d).toBe(marks[1].d);
  return polylines(marks[1].d);
}

describe('heatmapCrosshair(panel, { layer, sigmaSq })', () => {
  it('is a line from top to bottom at a σ², on a column or between', () => {
    for (const sigmaSq of [0.001, 0.025, 0.0263, 0.9, 1]) {
      const x = sigmaPosition(panel.sigmaAxis, sigmaSq) ?? NaN;
      expect(pathOf(heatmapCrosshair(panel, { sigmaSq }))).toEqual([
        [
          [expect.closeTo(x, 2), panel.plot.y],
          [expect.closeTo(x, 2), bottom],
        ],
      ]);
    }
  });

  it("is a line from left to right through the middle of a layer's row", () => {
    const [top, foot] = panel.rows[12];
    const y = (top + foot) / 2;
    expect(pathOf(heatmapCrosshair(panel, { layer: 12 }))).toEqual([
      [
        [panel.plot.x, y],
        [right, y],
      ],
    ]);
  });

  it('outlines the cell where both meet, and leaves it to be seen: lines end at the outline', () => {
    const random = randomFrom(1);
    for (const depth of [1, 4, 50, 1500]) {
      const [deep] = heatmap(hiddenUnits(depth)).panels;
      for (let i = 0; i < 100; i++) {
        const layer = Math.floor(depth * random());
        const sigmaSq = 10 ** (-3 + 3 * random());
        const lines = pathOf(heatmapCrosshair(deep, { layer, sigmaSq }));
        const outline = lines[lines.length - 1];
        const [left, top] = outline[0];
        const [far, foot] = outline[2];
        const x = sigmaPosition(deep.sigmaAxis, sigmaSq) ?? NaN;
        const column = deep.columns.findIndex(([start, end]) => x >= start && x <= end);
        expect(left).toBeLessThan(deep.columns[column][0]);
        expect(far).toBeGreaterThan(deep.columns[column][1]);
        expect(top).toBeLessThan(deep.rows[layer][0]);
        expect(foot).toBeGreaterThan(deep.rows[layer][1]);
        expect(Math.min(far - left, foot - top)).toBeGreaterThanOrEqual(4.98);
        for (const [[x1, y1], [x2, y2]] of lines.slice(0, -1)) {
          const isBeside = Math.max(x1, x2) <= left || Math.min(x1, x2) >= far;
          const isAbove = Math.max(y1, y2) <= top || Math.min(y1, y2) >= foot;
          expect(isBeside || isAbove).toBe(true);
        }
      }
    }
  });

  it('leaves out what the panel does not have', () => {
    const [backward] = heatmap(gradients(50), { layers: range(0, 49) }).panels;
    expect(heatmapCrosshair(backward, { layer: 0 })).toEqual([]);
    expect(heatmapCrosshair(backward, { layer: 0, sigmaSq: 0.1 })).toEqual(
      heatmapCrosshair(backward, { sigmaSq: 0.1 }),
    );
    expect(heatmapCrosshair(backward, { layer: 7, sigmaSq: 20 })).toEqual(heatmapCrosshair(backward, { layer: 7 }));
    expect(heatmapCrosshair(backward, { sigmaSq: 0 })).toEqual([]);
    expect(heatmapCrosshair(backward, {})).toEqual([]);
  });

  it('takes σ² = 0 where the axis has it', () => {
    const [linear] = heatmap(planeOf('h', range(0, 3), [0, 0.1, 0.2], () => 0)).panels;
    expect(pathOf(heatmapCrosshair(linear, { layer: 1, sigmaSq: 0 }))).toHaveLength(4);
  });
});

describe('figure({ chosen })', () => {
  const labelsOf = (sigmaSq: number, width: number): TextMark[] => {
    const drawing = figure({
      title: 'x',
      planes: [hiddenUnits(2)],
      critical,
      chosen: { sigmaSq },
      width,
      networkWidth: 80,
    });
    const y = drawing.panels[0].plot.y - 24;
    return drawing.marks.flatMap((mark) => (mark.kind === 'text' && mark.y === y ? [mark] : []));
  };

  it('lays the crosshair over the critical line, and labels both above the plot', () => {
    const drawing = figure({ title: 'x', planes: [hiddenUnits(50)], critical, chosen: { sigmaSq: 0.2, layer: 9 } });
    const classes = drawing.marks.map(({ className }) => className);
    expect(classes.indexOf('crosshair-halo')).toBeGreaterThan(classes.indexOf('critical'));
    expect(labelsOf(0.2, 960).map(({ text }) => text)).toEqual(['2/D = 0.025', 'σ² = 0.2']);
    const [{ sigmaAxis, plot }] = drawing.panels;
    const end = drawing.marks.find(
      (mark): mark is LineMark => mark.kind === 'line' && mark.className === 'crosshair-line',
    );
    expect(end).toMatchObject({ x1: expect.closeTo(sigmaPosition(sigmaAxis, 0.2) ?? NaN, 2), y2: plot.y });
    expect(drawing.description).toContain('A crosshair marks σ² = 0.2 in layer 9.');
  });

  it('moves the two labels apart wherever they would touch, and keeps them over the plot and in order', () => {
    for (const width of [360, 480, 960]) {
      for (const sigmaSq of logSpaced(60)) {
        const [first, second] = labelsOf(sigmaSq, width).map((mark) => ({ ...mark, box: boxes(mark)[0] }));
        const [left, rightmost] = sigmaSq < critical.sigmaSq ? [second, first] : [first, second];
        expect(left.box.right + 8).toBeLessThan(rightmost.box.left);
        expect(left.box.left).toBeGreaterThan(60);
        expect(rightmost.box.right).toBeLessThanOrEqual(width - 16 + 0.01);
      }
    }
  });

  it('has no label for a σ² beyond the axis, and one of your own where given', () => {
    expect(labelsOf(30, 960).map(({ text }) => text)).toEqual([critical.label]);
    const own = figure({ title: 'x', planes: [hiddenUnits(5)], chosen: { sigmaSq: 0.1, label: 'here' } });
    expect(own.marks.some((mark) => mark.kind === 'text' && mark.text === 'here')).toBe(true);
  });
});
