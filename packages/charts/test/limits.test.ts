import {
  facetsOf,
  parseSweepSpec,
  precisionFormats,
  runTask,
  SweepCollector,
  tasksOf,
  verdictOf,
  type FormatName,
} from '@initscope/core';
import { describe, expect, it } from 'vitest';
import {
  divergingScale,
  figure,
  heatmap,
  legend,
  limitMarks,
  lossyFormats,
  toSvg,
  type HeatmapPlane,
  type Panel,
} from '../src/index.ts';
import { lossesOf } from '../src/limits/loss.ts';
import { boxes, polylines, texts } from './marks.ts';
import { critical, gradients, hiddenUnits, onlyColumns, planeOf, range, withLargest } from './planes.ts';
import { randomFrom } from './random.ts';

const formats: readonly FormatName[] = ['float16', 'bfloat16', 'float32', 'float64'];
const hidden = withLargest(hiddenUnits(50));
const backward = withLargest(gradients(50));

/** A plane whose sizes wander, with dead layers here and there. */
function anyPlane(seed: number): HeatmapPlane {
  const random = randomFrom(seed);
  const layers = range(0, 60).filter(() => random() < 0.6);
  const sigmaSq = range(0, 3 + Math.floor(30 * random())).map((index) => 0.001 * 1.3 ** index);
  const steps = sigmaSq.map(() => 6 * (random() - 0.5));
  const quantity = (['h', 'f', 'dl_df', 'dl_dh'] as const)[seed % 4];
  return withLargest(
    planeOf(quantity, layers.length === 0 ? [5] : layers, sigmaSq, (layer, _, column) =>
      random() < 0.03 ? null : steps[column] * layer + random(),
    ),
  );
}

/** For each cell whether a format has lost the signal by then, written out from the definition. */
function lostCells(plane: HeatmapPlane, name: FormatName): ('overflow' | 'zero' | '')[][] {
  const format = precisionFormats.find((each) => each.name === name);
  if (format === undefined || plane.largestLog10 === undefined) throw new Error(name);
  const lost = plane.layers.map(() => plane.sigmaSq.map((): 'overflow' | 'zero' | '' => ''));
  const rows = [...plane.layers.keys()];
  const order = plane.quantity.startsWith('dl') ? rows.toReversed() : rows;
  for (const column of plane.sigmaSq.keys()) {
    let fate: 'overflow' | 'zero' | '' = '';
    for (const row of order) {
      const largest = plane.largestLog10[row][column];
      const isInput = plane.layers[row] === 0 && plane.quantity !== 'f';
      if (fate === '' && largest !== null && !isInput) {
        if (largest >= format.overflowLog10) fate = 'overflow';
        else if (largest <= format.zeroLog10) fate = 'zero';
      }
      lost[row][column] = fate;
    }
  }
  return lost;
}

/** The panel of a plane, and the stairs of one format on it. */
function drawn(
  plane: HeatmapPlane,
  format: FormatName,
  sigmaSq = plane.sigmaSq,
): { panel: Panel; lines: [number, number][][] } {
  const [panel] = heatmap(plane, { sigmaSq }).panels;
  const lines = limitMarks(panel, plane, format).flatMap((mark) => {
    return mark.kind === 'path' && mark.className === `limit limit-${format}` ? polylines(mark.d) : [];
  });
  return { panel, lines };
}

/** Whether a piece of the stairs runs along all of an edge. */
function covers(lines: [number, number][][], from: readonly [number, number], to: readonly [number, number]): boolean {
  const near = 0.02;
  return lines.some((points) =>
    points.slice(1).some(([x2, y2], index) => {
      const [x1, y1] = points[index];
      return (
        Math.min(x1, x2) <= Math.min(from[0], to[0]) + near &&
        Math.max(x1, x2) >= Math.max(from[0], to[0]) - near &&
        Math.min(y1, y2) <= Math.min(from[1], to[1]) + near &&
        Math.max(y1, y2) >= Math.max(from[1], to[1]) - near
      );
    }),
  );
}

/** Fails unless stairs run between every two neighbours of which one is lost and the other not, and between no others. */
function expectBounded(plane: HeatmapPlane, format: FormatName, sigmaSq = plane.sigmaSq): void {
  const lost = lostCells(plane, format);
  const { panel, lines } = drawn(plane, format, sigmaSq);
  const wrong: string[] = [];
  const check = (isBounded: boolean, row: number, other: number, column: number, before: number): void => {
    if (isBounded !== (lost[row][column] !== lost[other][before])) wrong.push(`${row}, ${column}`);
  };
  panel.rows.forEach(([top, bottom], row) => {
    panel.columns.forEach(([left, right], column) => {
      const touches = column > 0 && panel.columns[column - 1][1] === left;
      if (touches) check(covers(lines, [left, top], [left, bottom]), row, row, column, column - 1);
      const isBelow = row > 0 && panel.rows[row - 1][1] === top;
      if (isBelow) check(covers(lines, [left, top], [right, top]), row, row - 1, column, column);
    });
  });
  expect(wrong).toEqual([]);
}

describe('limitMarks(panel, plane, format)', () => {
  it.each(formats)(
    'bounds exactly the cells from which on %s loses the signal: hidden units and gradients',
    (format) => {
      expectBounded(hidden, format);
      expectBounded(backward, format);
    },
  );

  it('bounds them on any plane, dead layers or not, in the order of its signal', () => {
    for (const seed of range(1, 16)) for (const format of formats) expectBounded(anyPlane(seed), format);
  });

  it('says nothing between columns that do not touch', () => {
    const some = onlyColumns(hidden, (column) => column % 3 !== 1);
    expectBounded(some, 'float16', hidden.sigmaSq);
  });

  it("begins in the layer in which core's verdict on the same network has the loss, for every format", () => {
    const spec = parseSweepSpec({
      layers: '60',
      width: '16',
      sigmaSq: '0.001,0.1,3',
      seeds: '3',
      quantities: 'h,f,dl_df,dl_dh',
    });
    const [{ network }] = facetsOf(spec);
    const collector = new SweepCollector(spec);
    const verdicts = [...tasksOf(spec)].flatMap((task) => {
      const profiles = runTask(task);
      collector.add(task, profiles);
      return profiles.map((profile) => verdictOf(network, profile));
    });
    const [{ planes }] = collector.summaries();
    expect(planes).toHaveLength(4);
    let lost = 0;
    for (const plane of planes) {
      for (const format of formats) {
        lossesOf(plane, format).forEach((loss, column) => {
          const { quantities } = verdicts[column];
          const values = quantities.find(({ quantity }) => quantity === plane.quantity)?.precision.values ?? [];
          const expected = values.find((each) => each.format === format)?.lost;
          expect(loss === null ? null : { kind: loss.kind, layer: plane.layers[loss.row] }).toEqual(expected);
          if (loss !== null) lost++;
        });
      }
    }
    // Some of each: the comparison has something to compare.
    expect(lost).toBeGreaterThan(10);
  });

  it('names each format once for each way of losing, in the cells that it loses', () => {
    for (const plane of [hidden, backward]) {
      for (const width of [328, 480, 900]) {
        const drawing = heatmap(plane, { width, limits: ['float16', 'float32'], critical });
        const [panel] = drawing.panels;
        const labels = drawing.marks.filter(({ className }) => className === 'tick limit-label');
        expect(labels.length).toBeGreaterThanOrEqual(2);
        for (const label of labels) {
          if (label.kind !== 'text') throw new Error('a label is text');
          const [box] = boxes(label);
          const names = label.text.split(', ');
          for (const name of formats.filter((format) => names.includes(format))) {
            const lost = lostCells(plane, name);
            panel.rows.forEach(([top, bottom], row) => {
              panel.columns.forEach(([left, right], column) => {
                const isBeneath = left < box.right && right > box.left && top < box.bottom && bottom > box.top;
                if (isBeneath) expect(lost[row][column], `${name} at ${row}, ${column}`).not.toBe('');
              });
            });
          }
        }
      }
    }
  });

  it('lets no two names touch, on any plane', () => {
    for (const seed of range(1, 40)) {
      const plane = anyPlane(seed);
      const [panel] = heatmap(plane, { width: 240 + 8 * seed }).panels;
      const labels = limitMarks(panel, plane, ...formats).flatMap((mark) => (mark.kind === 'text' ? boxes(mark) : []));
      labels.forEach((a, index) => {
        for (const b of labels.slice(index + 1)) {
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      });
    }
  });

  it('draws stairs that are the same for two formats once, and names both', () => {
    // float32 and bfloat16 have the same exponents, and so all but the same largest value.
    const [panel] = heatmap(backward).panels;
    const marks = limitMarks(panel, backward, 'float32', 'bfloat16');
    expect(marks.filter(({ className }) => className === 'limit-halo')).toHaveLength(3);
    expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toContain('bfloat16, float32');
  });

  it('draws nothing where nothing is lost, and takes formats in any order, each once', () => {
    const calm = withLargest(planeOf('h', range(0, 9), [0.1, 1], () => 0));
    const [panel] = heatmap(calm).panels;
    expect(limitMarks(panel, calm, ...formats)).toEqual([]);
    const [deep] = heatmap(hidden).panels;
    expect(limitMarks(deep, hidden, 'float32', 'float16', 'float32')).toEqual(
      limitMarks(deep, hidden, 'float16', 'float32'),
    );
  });

  it('refuses a plane without its largest values, and a format that is none', () => {
    expect(() => heatmap(hiddenUnits(5), { limits: ['float16'] })).toThrow(
      "cannot draw the limits of float16 on the plane of h: largestLog10 is missing; give core's Plane as it is",
    );
    expect(() => heatmap({ ...hidden, largestLog10: [[0]] }, { limits: ['float16'] })).toThrow('another shape');
    const [panel] = heatmap(hidden).panels;
    const other: unknown = 'float8';
    expect(() => limitMarks(panel, hidden, other as FormatName)).toThrow(
      'limits has "float8", which is no number format; give float16, bfloat16, float32, float64',
    );
  });
});

describe('heatmap(plane, { limits })', () => {
  const key = (format: string): string => `where ${format} loses the signal`;

  it('has keys to the formats that lose the signal, and to no others', () => {
    expect(lossyFormats([hidden], ['float64', 'float16'])).toEqual(['float16']);
    const words = texts(heatmap(hidden, { limits: ['float16', 'float64'] }));
    expect(words).toContain(key('float16'));
    expect(words).not.toContain(key('float64'));
    const both = figure({ title: 'x', planes: [hidden, backward], limits: ['float16', 'float32'], width: 960 });
    expect(texts(both).filter((text) => text === key('float32'))).toHaveLength(1);
    expect(both.description).toContain('Stairs bound the cells in which a signal is lost in float16, in float32.');
  });

  it('has the keys that a legend of its own has', () => {
    const limits = ['float16', 'float32'] as const;
    const alone = legend(divergingScale([hidden]), { statuses: [], limits, width: 480 });
    const whole = heatmap(hidden, { limits, width: 480 });
    const shapes = (marks: typeof whole.marks): string[] =>
      marks.flatMap((mark) =>
        mark.kind === 'path' && / limit-/.test(mark.className) && mark.d.includes('h') ? [mark.className] : [],
      );
    expect(shapes(alone.marks)).toEqual(['limit limit-float16', 'limit limit-float32']);
    expect(texts(whole)).toEqual(expect.arrayContaining(texts(alone)));
    expect(alone.description).toContain('A dashed line shows where float16 loses the signal.');
  });

  it.each([240, 328, 480, 1200])('keeps every mark within a drawing %d px wide', (width) => {
    for (const plane of [hidden, backward, anyPlane(3), anyPlane(6)]) {
      const drawing = heatmap(plane, { limits: formats, width, critical, networkWidth: 80 });
      for (const box of drawing.marks.flatMap(boxes)) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  it('leaves every other mark as it is, and needs rules only where it draws', () => {
    const plain = heatmap(hidden, { legend: false });
    const marked = heatmap(hidden, { legend: false, limits: ['float16'] });
    expect(marked.marks.filter(({ className }) => !className.includes('limit'))).toEqual(plain.marks);
    expect(toSvg(plain)).not.toContain('.limit');
    expect(toSvg(marked)).toContain('.limit-float16{stroke-dasharray');
  });

  it('passes over the input, whose size no weight has made', () => {
    const plane = withLargest(planeOf('h', range(0, 3), [0.1, 1], (layer) => (layer === 0 ? 6 : 0)));
    expect(lossesOf(plane, 'float16')).toEqual([null, null]);
    const given = { ...plane, quantity: 'f' as const };
    expect(lossesOf(given, 'float16')).toEqual([
      { kind: 'overflow', row: 0 },
      { kind: 'overflow', row: 0 },
    ]);
  });
});
