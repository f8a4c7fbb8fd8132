import type { HeatmapPlane } from '../src/index.ts';
import { describe, expect, it } from 'vitest';
import { cellAt, divergingScale, figure, heatmap, type Drawing, type LineMark } from '../src/index.ts';
import { boxes, rectangles, texts } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, planeOf, range } from './planes.ts';

const zigzag = planeOf('f', range(0, 9), [0.01, 0.02, 0.04, 0.08], (layer, _, column) => {
  return (layer * 7 + column * 3) % 5 === 4 ? null : ((layer * 5 + column * 11) % 13) * 60 - 360;
});

const cases: readonly (readonly [string, HeatmapPlane])[] = [
  ['50 × 41', hiddenUnits(50)],
  ['gradients', gradients(50)],
  ['every status, no two neighbours alike', zigzag],
  ['one σ²', hiddenUnits(12, [0.025])],
  ['σ² = 0 first', planeOf('h', range(0, 3), [0, 0.1, 0.2], (layer, value) => (value === 0 ? null : layer * 0.1))],
  ['one layer', hiddenUnits(1)],
  ['one cell', hiddenUnits(1, [0.5])],
  ['1500 layers', hiddenUnits(1500)],
  ['layers with gaps', planeOf('dl_dh', [2, 3, 7, 20], [0.1, 1], () => 0)],
  ['all dead', planeOf('dl_df', range(1, 4), [0.1, 1], () => null)],
];

/** The class of the path that covers each cell, failing where none or two do. */
function coverage(drawing: Drawing): string[][] {
  const [panel] = drawing.panels;
  const { edges, values } = panel.sigmaAxis;
  const found = panel.rows.map(() => values.map(() => ''));
  for (const mark of drawing.marks) {
    if (mark.kind !== 'path' || mark.pattern !== undefined) continue;
    for (const box of rectangles(mark.d)) {
      const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
      const from = edges.findIndex((edge) => near(edge, box.left));
      const to = edges.findIndex((edge) => near(edge, box.right));
      const first = panel.rows.findIndex(([top]) => near(top, box.top));
      const last = panel.rows.findIndex(([, bottom]) => near(bottom, box.bottom));
      expect(Math.min(from, to, first, last)).toBeGreaterThanOrEqual(0);
      for (let row = first; row <= last; row++) {
        for (let column = from; column < to; column++) {
          expect(found[row][column]).toBe('');
          found[row][column] = mark.className.replace('cells ', '');
        }
      }
    }
  }
  return found;
}

describe.each(cases)('heatmap(plane): %s', (_, plane) => {
  const drawing = heatmap(plane, { critical });

  it('covers every cell exactly once, with the class of its value', () => {
    const scale = divergingScale([plane]);
    const expected = plane.log10Std.map((row) => {
      return row.map((value) => (value === null ? 'dead' : `c${scale.classOf(value)}`));
    });
    expect(coverage(drawing)).toEqual(expected);
  });

  it.each([240, 360, 480, 1200])('keeps every mark within a drawing %d px wide', (width) => {
    const { marks, height, ...rest } = heatmap(plane, { width, critical });
    expect(rest.width).toBe(width);
    for (const mark of marks) {
      for (const box of boxes(mark)) {
        expect(box.left, JSON.stringify(mark)).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right, JSON.stringify(mark)).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(height);
      }
    }
  });

  it('shows a pattern, and its key, if and only if its status occurs', () => {
    const words = {
      overflow: 'beyond float64: overflow',
      underflow: 'below float64: underflow',
      dead: 'dead: std is exactly 0',
    };
    for (const [status, word] of Object.entries(words)) {
      const occurs = plane.status.flat().some((found) => found === status);
      expect(texts(drawing).includes(word)).toBe(occurs);
      expect(drawing.patterns.includes(status as keyof typeof words)).toBe(occurs);
      const filled = drawing.marks.filter((mark) => 'pattern' in mark && mark.pattern === status);
      expect(filled.map(({ kind }) => kind)).toEqual(occurs ? ['path', 'rect'] : []);
    }
  });

  it('holds finite numbers only', () => {
    for (const mark of drawing.marks) {
      for (const value of Object.values(mark)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      expect(JSON.stringify(mark)).not.toMatch(/null|NaN|Infinity/);
    }
  });

  it('gives the cell under a point', () => {
    const [panel] = drawing.panels;
    const { edges } = panel.sigmaAxis;
    panel.rows.forEach(([top, bottom], row) => {
      if (row % 97 !== 0) return;
      plane.sigmaSq.forEach((sigmaSq, column) => {
        const cell = cellAt(drawing.panels, (edges[column] + edges[column + 1]) / 2, (top + bottom) / 2);
        expect(cell).toEqual({ panel, row, column, layer: plane.layers[row], sigmaSq });
      });
    });
    expect(cellAt(drawing.panels, 0, 0)).toBeUndefined();
  });
});

describe('heatmap(plane, { critical })', () => {
  const lineOf = (drawing: Drawing): LineMark | undefined =>
    drawing.marks.find((mark): mark is LineMark => mark.kind === 'line' && mark.className === 'critical');

  it('draws the line between the right columns, at the right place of their log axis', () => {
    const plane = hiddenUnits(50);
    const drawing = heatmap(plane, { critical });
    const [{ sigmaAxis, plot }] = drawing.panels;
    const line = lineOf(drawing);
    expect(line?.x1).toBe(line?.x2);
    const x = line?.x1 ?? NaN;
    const after = plane.sigmaSq.findIndex((value) => value > 0.025);
    const centre = (column: number): number => (sigmaAxis.edges[column] + sigmaAxis.edges[column + 1]) / 2;
    expect(x).toBeGreaterThan(centre(after - 1));
    expect(x).toBeLessThan(centre(after));
    // 41 columns over three decades, half a column beyond either end.
    const fraction = (Math.log10(0.025) + 3 + 3 / 80) / (3 + 3 / 40);
    expect(x).toBeCloseTo(plot.x + fraction * plot.width, 1);
    expect(line?.y2).toBe(plot.y + plot.height);
  });

  it('puts a halo beneath it and its label above the plot', () => {
    const drawing = heatmap(hiddenUnits(50), { critical });
    const classes = drawing.marks.map(({ className }) => className);
    expect(classes.indexOf('critical-halo')).toBe(classes.indexOf('critical') - 1);
    const label = drawing.marks.find((mark) => mark.kind === 'text' && mark.text === critical.label);
    expect(label).toMatchObject({ kind: 'text', anchor: 'middle', y: expect.closeTo(drawing.panels[0].plot.y - 8, 2) });
  });

  it.each([1e-4, 5, 0])('draws nothing for σ² = %d, beyond the axis', (sigmaSq) => {
    const drawing = heatmap(hiddenUnits(50), { critical: { sigmaSq, label: 'far away' } });
    expect(lineOf(drawing)).toBeUndefined();
    expect(texts(drawing)).not.toContain('far away');
  });

  it('lands on the one column there is when it is that column', () => {
    const drawing = heatmap(hiddenUnits(12, [0.025]), { critical });
    const [{ plot }] = drawing.panels;
    expect(lineOf(drawing)?.x1).toBeCloseTo(plot.x + plot.width / 2, 1);
  });
});

describe('heatmap(plane)', () => {
  it('names the quantity and both axes, and which end is the input', () => {
    for (const [quantity, name] of [
      ['h', 'hidden units h'],
      ['f', 'preactivations f'],
      ['dl_df', 'gradients ∂L/∂f'],
      ['dl_dh', 'gradients ∂L/∂h'],
    ] as const) {
      const words = texts(heatmap({ ...hiddenUnits(50), quantity }));
      expect(words).toEqual(expect.arrayContaining([name, 'weight variance σ²', 'layer', 'input', 'output', 'std']));
    }
  });

  it('has the input side at the top', () => {
    const [{ rows }] = heatmap(hiddenUnits(50)).panels;
    expect(rows[0][0]).toBeLessThan(rows[49][0]);
  });

  it('leaves the legend out where asked to', () => {
    const words = texts(heatmap(hiddenUnits(50), { legend: false }));
    expect(words).not.toContain('vanishing');
    expect(texts(heatmap(hiddenUnits(50)))).toEqual(expect.arrayContaining(['vanishing', 'unchanged', 'exploding']));
  });

  it('takes the scale it is given', () => {
    const scale = divergingScale([hiddenUnits(50), gradients(50)]);
    expect(coverage(heatmap(hiddenUnits(50), { scale }))[49][40]).toBe(
      `c${scale.classOf(hiddenUnits(50).log10Std[49][40] ?? NaN)}`,
    );
  });

  it('lays its layers out on the row axis it is given', () => {
    const alone = heatmap(gradients(50), { plotHeight: 300 }).panels[0];
    const shared = heatmap(gradients(50), { plotHeight: 300, layers: range(0, 49) }).panels[0];
    expect(alone.rows[0][0]).toBe(alone.plot.y);
    expect(shared.rows[0][0]).toBe(shared.plot.y + 6);
  });

  it.each([
    ['sigmaSq is empty', { sigmaSq: [] }],
    ['layers is empty', { layers: [] }],
    ['sigmaSq[0] is -1', { sigmaSq: [-1, 1] }],
    ['sigmaSq[1] = 1 follows 1', { sigmaSq: [1, 1] }],
    ['layers[1] = 0 follows 1', { layers: [1, 0] }],
    ['log10Std has 1 rows', { log10Std: [[0, 0]] }],
    ['status[1] has 1 cells', { status: [['ok', 'ok'], ['ok']] }],
    [
      'log10Std[0] holds NaN or an infinity',
      {
        log10Std: [
          [NaN, 0],
          [0, 0],
        ],
      },
    ],
  ] as const)('refuses a plane whose %s', (message, change) => {
    const plane = planeOf('h', [0, 1], [0.1, 1], () => 0);
    expect(() => heatmap({ ...plane, ...change })).toThrow(message);
  });

  it('refuses a width it cannot fill and a row axis without its layers', () => {
    expect(() => heatmap(hiddenUnits(3), { width: 100 })).toThrow('100 px wide; give it 240 or more');
    expect(() => heatmap(hiddenUnits(3), { layers: [0, 1] })).toThrow('lacks layer 2');
  });
});

describe('figure({ planes })', () => {
  const options = { title: 'ReLU, 50 layers of 80 units', planes: [hiddenUnits(50), gradients(50)], critical };
  const caption = ['At σ² = 2/D hidden units keep their size through all fifty layers, and so do gradients.'];

  it('sets panels side by side where wide, one under the other where narrow', () => {
    const [first, second] = figure({ ...options, width: 1100 }).panels;
    expect(second.plot.x).toBeGreaterThan(first.plot.x + first.plot.width);
    const [upper, lower] = figure({ ...options, width: 360 }).panels;
    expect(lower.plot.x).toBe(upper.plot.x);
    expect(lower.plot.y).toBeGreaterThan(upper.plot.y + upper.plot.height);
  });

  it('lays equal layers at equal heights, though gradients have no layer 0', () => {
    const [hidden, gradient] = figure({ ...options, width: 1100 }).panels;
    expect(gradient.layers[0]).toBe(1);
    gradient.layers.forEach((layer, row) => expect(gradient.rows[row]).toEqual(hidden.rows[layer]));
  });

  it('has one legend for all of them', () => {
    expect(texts(figure(options)).filter((text) => text === 'exploding')).toHaveLength(1);
  });

  it('stands four panels two by two', () => {
    const four = figure({ ...options, planes: [...options.planes, ...options.planes], width: 1200 }).panels;
    expect(new Set(four.map(({ plot }) => plot.x)).size).toBe(2);
  });

  it.each([240, 360, 599, 700, 960, 1100, 1600])('keeps every mark within its page at %d px', (width) => {
    const planes = [hiddenUnits(1500), gradients(1500), zigzag];
    const drawing = figure({ ...options, planes, width, caption, subtitle: 'std of each layer before training' });
    for (const mark of drawing.marks) {
      for (const box of boxes(mark)) {
        expect(Math.min(box.left, box.top), JSON.stringify(mark).slice(0, 200)).toBeGreaterThanOrEqual(0);
        expect(box.right, JSON.stringify(mark).slice(0, 200)).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  it('wraps its title and caption, and loses no word of them', () => {
    const words = texts(figure({ ...options, caption, width: 360 })).join(' ');
    for (const word of `${options.title} ${caption[0]}`.split(' ')) expect(words).toContain(word);
  });

  it('is the same every time', () => {
    expect(figure(options)).toEqual(figure(options));
  });

  it('says what it shows', () => {
    expect(figure(options).description).toBe(
      'Heatmaps of the standard deviation of each layer (rows, the input at the top) against the weight variance σ² (columns). Purple is vanishing, orange exploding. The hidden units h: layers 0 to 49, σ² 10⁻³ to 1, std from about 10⁻³⁵ to 10³⁸. The gradients ∂L/∂f: layers 1 to 49, σ² 10⁻³ to 1, std from about 10⁻⁷¹ to 10⁷⁹. The dashed line marks σ² = 0.025 (2/D = 0.025).',
    );
  });

  it('refuses to show nothing', () => {
    expect(() => figure({ title: 'x', planes: [] })).toThrow('give at least one');
  });

  it('draws 1500 layers × 201 σ² in no more than a few hundred marks', () => {
    const deep = [hiddenUnits(1500, logSpaced(201)), gradients(1500, logSpaced(201))];
    expect(figure({ ...options, planes: deep }).marks.length).toBeLessThan(300);
  });
});
