import { describe, expect, it } from 'vitest';
import { cellAt, divergingScale, figure, heatmap, heatmapFrame } from '../src/index.ts';
import { boxes, rectangles } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, onlyColumns, planeOf } from './planes.ts';

const whole = hiddenUnits(50);
const { sigmaSq } = whole;
/** As a sweep may have come so far: from both ends, with gaps, and one column alone. */
const partial = onlyColumns(whole, (column) => column < 3 || column === 17 || (column > 30 && column % 2 === 0));
const scale = divergingScale([whole]);

describe('heatmap(plane, { sigmaSq })', () => {
  it('draws the columns there are where the whole plane has them, each exactly once, and nothing else', () => {
    const full = heatmap(whole, { scale, legend: false }).panels[0];
    const drawing = heatmap(partial, { scale, sigmaSq, legend: false });
    const cells = drawing.marks.flatMap((mark) => {
      return mark.kind === 'path' && mark.className.startsWith('cells')
        ? [[mark.className, rectangles(mark.d)] as const]
        : [];
    });
    full.columns.forEach(([left, right], column) => {
      full.rows.forEach(([top, bottom], row) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const over = cells.flatMap(([className, areas]) =>
          areas.some((area) => x > area.left && x < area.right && y > area.top && y < area.bottom) ? [className] : [],
        );
        const has = partial.sigmaSq.includes(sigmaSq[column]);
        expect(over).toEqual(has ? [`cells c${scale.classOf(whole.log10Std[row][column] ?? NaN)}`] : []);
      });
    });
  });

  it('has the axes, the critical line and the size of the whole', () => {
    const options = { scale, critical, legend: false };
    const full = heatmap(whole, options);
    const some = heatmap(partial, { ...options, sigmaSq });
    const besides = (drawing: typeof full): unknown[] =>
      drawing.marks.filter(({ className }) => !/^(cells|frame)/.test(className));
    expect(besides(some)).toEqual(besides(full));
    expect(some).toMatchObject({ width: full.width, height: full.height });
    expect(some.panels[0].sigmaAxis).toEqual(full.panels[0].sigmaAxis);
  });

  it('has a frame beneath the cells as well, as ground of what is missing, until nothing is', () => {
    const framesOf = (plane: typeof whole): string[] =>
      heatmap(plane, { sigmaSq, legend: false })
        .marks.map(({ className }) => className.split(' ')[0])
        .filter((name, index, all) => (name === 'frame' || name === 'cells') && name !== all[index - 1]);
    expect(framesOf(partial)).toEqual(['frame', 'cells', 'frame']);
    expect(framesOf(whole)).toEqual(['cells', 'frame']);
  });

  it('finds under a point the column of the plane, and none where it has none', () => {
    const { panels } = heatmap(partial, { sigmaSq });
    const [panel] = panels;
    const y = (panel.rows[0][0] + panel.rows[0][1]) / 2;
    sigmaSq.forEach((value, index) => {
      const { edges } = panel.sigmaAxis;
      const found = cellAt(panels, (edges[index] + edges[index + 1]) / 2, y);
      const column = partial.sigmaSq.indexOf(value);
      if (column < 0) expect(found).toBeUndefined();
      else expect(found).toMatchObject({ column, row: 0, sigmaSq: value, layer: 0 });
    });
  });

  it('is what the plane says where the plane has every column', () => {
    expect(heatmap(whole, { sigmaSq })).toEqual(heatmap(whole));
  });

  it('is for frames and figures too', () => {
    const [frame] = heatmapFrame({ ...partial }, { sigmaSq }).panels;
    expect(frame).toEqual(heatmap(partial, { sigmaSq }).panels[0]);
    const some = onlyColumns(gradients(50), (column) => column > 20);
    const { panels } = figure({ title: 'x', planes: [partial, some], sigmaSq });
    for (const panel of panels) expect(panel.sigmaAxis.values).toEqual(sigmaSq);
  });

  it.each([240, 328, 960])('keeps every mark within %d px', (width) => {
    const drawing = heatmap(partial, { sigmaSq, width, critical, networkWidth: 80 });
    for (const box of drawing.marks.flatMap(boxes)) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(drawing.height);
    }
  });

  it('refuses an axis that lacks a σ² of the plane, or is none', () => {
    const plane = planeOf('h', [0, 1], [0.1, 1], () => 0);
    expect(() => heatmap(plane, { sigmaSq: logSpaced(2) })).toThrow(
      "the σ² axis lacks σ² = 0.1 of the plane; give every σ², or none for the plane's own",
    );
    expect(() => heatmap(plane, { sigmaSq: [1, 0.1] })).toThrow('σ² ascends and none occurs twice');
    expect(() => heatmap(plane, { sigmaSq: [] })).toThrow('sigmaSq is empty');
  });
});
