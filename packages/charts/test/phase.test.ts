import {
  activationOf,
  criticalPoints,
  halfStablePoints,
  phaseDiagram,
  phasePoint,
  type PhaseDiagram,
} from '@initscope/core';
import { describe, expect, it } from 'vitest';
import {
  drawingStylesheet,
  drawnPhaseValue,
  nearestPhaseAt,
  phaseAt,
  phaseCrosshair,
  phaseFigure,
  phaseMap,
  phaseQuantities,
  phaseQuantityNames,
  phaseScale,
  phaseSentence,
  phaseX,
  phaseY,
  toSvg,
  type PhaseDrawing,
} from '../src/index.ts';
import { phaseEdges } from '../src/phase/phase-frame.ts';
import { rectangles, texts } from './marks.ts';
import { descendants, parseXml } from './xml.ts';
import { textWidth } from '../src/text/text-width.ts';
import { textStyles, type TextRole } from '../src/text/typography.ts';

const evenly = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Number((from + ((to - from) * i) / (count - 1)).toPrecision(12)));

const axes = { sigmaWSq: evenly(0, 4, 21), biasSigmaSq: evenly(0, 0.3, 13) };
const tanh = phaseDiagram(activationOf('tanh'), axes);
const relu = phaseDiagram(activationOf('relu'), axes);
const gelu = phaseDiagram(activationOf('gelu'), axes);
const softplus = phaseDiagram(activationOf('softplus'), axes);
const geluHalf = halfStablePoints(activationOf('gelu'));
const everyDiagram = [
  ['tanh', tanh],
  ['relu', relu],
  ['gelu', gelu],
  ['softplus', softplus],
] as const;

/** The class of the ground under each point of a diagram, `[σ_b²][σ_w²]`, with how many rectangles cover it. */
function grounds({ marks, phase }: PhaseDrawing): string[][][] {
  const { plot, sigmaWSq, biasSigmaSq } = phase;
  const columns = phaseEdges(sigmaWSq, plot.x, plot.x + plot.width);
  const rows = phaseEdges(biasSigmaSq, plot.y + plot.height, plot.y);
  const found = biasSigmaSq.map(() => sigmaWSq.map((): string[] => []));
  for (const mark of marks) {
    if (mark.kind !== 'path' || !mark.className.startsWith('cells')) continue;
    const name = mark.pattern ?? mark.className.replace('cells ', '');
    for (const { left, right, top, bottom } of rectangles(mark.d)) {
      found.forEach((row, i) =>
        row.forEach((cell, j) => {
          const [x, y] = [(columns[j] + columns[j + 1]) / 2, (rows[i] + rows[i + 1]) / 2];
          if (x > left && x < right && y > top && y < bottom) cell.push(name);
        }),
      );
    }
  }
  return found;
}

describe('phaseMap(diagram, options)', () => {
  it.each(
    everyDiagram.flatMap(([name, diagram]) => phaseQuantityNames.map((quantity) => [name, quantity, diagram] as const)),
  )(
    'covers each cell of %s once in the colour of its %s, and hatches those without a lasting variance',
    (_, quantity, diagram) => {
      const scale = phaseScale(phaseQuantities[quantity], diagram.points.flat());
      const expected = diagram.points.map((row) =>
        row.map((point) => {
          const value = drawnPhaseValue(phaseQuantities[quantity], point);
          const ground = value === null ? 'dead' : `c${scale.classOf(value)}`;
          return point.phase === 'unbounded' ? [ground, 'overflow'] : [ground];
        }),
      );
      expect(grounds(phaseMap(diagram, { quantity }))).toEqual(expected);
    },
  );

  it('lays the point of σ_w² and σ_b² where the axes say, and finds it again under the pointer', () => {
    const { phase } = phaseMap(tanh, { width: 700 });
    tanh.biasSigmaSq.forEach((biasSigmaSq, row) =>
      tanh.sigmaWSq.forEach((sigmaWSq, column) => {
        const place = phaseAt(phase, phaseX(phase, sigmaWSq), phaseY(phase, biasSigmaSq));
        expect(place).toMatchObject({ row, column });
        expect(place?.sigmaWSq).toBeCloseTo(sigmaWSq, 3);
        expect(place?.biasSigmaSq).toBeCloseTo(biasSigmaSq, 4);
      }),
    );
  });

  it('finds no point outside the plot, and the one next to it where that is asked for', () => {
    const { phase } = phaseMap(tanh);
    const { x, y, width, height } = phase.plot;
    for (const [px, py] of [
      [x - 1, y + 5],
      [x + width + 1, y + 5],
      [x + 5, y - 1],
      [x + 5, y + height + 1],
    ]) {
      expect(phaseAt(phase, px, py)).toBeUndefined();
    }
    expect(nearestPhaseAt(phase, -1000, 1e5)).toEqual({ sigmaWSq: 0, biasSigmaSq: 0, row: 0, column: 0 });
    expect(nearestPhaseAt(phase, 1e5, -1000)).toEqual({ sigmaWSq: 4, biasSigmaSq: 0.3, row: 12, column: 20 });
  });

  it('draws the critical line through core’s points of it, cut at the plot’s edge', () => {
    const wide = phaseMap(tanh);
    const { phase } = wide;
    const line = wide.marks.find(({ className }) => className === 'phase-line');
    const drawn = [...(line?.kind === 'path' ? line.d : '').matchAll(/[ML](\S+?) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(drawn).toEqual(
      tanh.criticalLine.map((point) => [phaseX(phase, point.sigmaWSq), phaseY(phase, point.biasSigmaSq)]),
    );

    const narrow = phaseMap(phaseDiagram(activationOf('tanh'), { ...axes, sigmaWSq: evenly(1.5, 2, 6) }));
    const { plot } = narrow.phase;
    const cut = narrow.marks.find(({ className }) => className === 'phase-line');
    const places = [...(cut?.kind === 'path' ? cut.d : '').matchAll(/[ML](\S+?) ([\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.min(...places)).toBeCloseTo(plot.x, 2);
    expect(Math.max(...places)).toBeCloseTo(plot.x + plot.width, 2);
  });

  it('names the phases on their own ground, and the critical line', () => {
    const words = texts(phaseMap(tanh, { width: 700 }));
    expect(words).toEqual(
      expect.arrayContaining(['ordered', 'gradients vanish', 'chaotic', 'gradients explode', 'critical line χ1 = 1']),
    );
    for (const [, diagram] of everyDiagram) {
      const drawing = phaseMap(diagram, { width: 700 });
      for (const mark of drawing.marks) {
        if (mark.kind !== 'text' || !['ordered', 'chaotic', 'unbounded'].includes(mark.text)) continue;
        const place = phaseAt(drawing.phase, mark.x, mark.y - 4);
        expect(place && diagram.points[place.row][place.column].phase).toBe(mark.text);
      }
    }
  });

  it('marks half-stable points, a lone critical point and the line of two slopes, each explained in the legend', () => {
    const withRing = phaseMap(gelu, { halfStable: geluHalf });
    expect(withRing.marks.filter(({ className }) => className === 'phase-ring')).toHaveLength(2);
    expect(texts(withRing)).toContain('half-stable: the line ends here');
    const elsewhere = phaseMap(gelu, { halfStable: [{ sigmaWSq: 9, biasSigmaSq: 0.1 }] });
    expect(elsewhere.marks.filter(({ className }) => className === 'phase-ring')).toEqual([]);

    const boundary = criticalPoints(activationOf('relu'), 0)[0].sigmaWSq;
    const ofRelu = phaseMap(relu, { boundary });
    const line = ofRelu.marks.find(({ className }) => className === 'phase-boundary');
    expect(line).toMatchObject({ x1: phaseX(ofRelu.phase, 2), x2: phaseX(ofRelu.phase, 2) });
    expect(texts(ofRelu)).toEqual(expect.arrayContaining(['χ1 = 1 at σ_w² = 2', 'critical: this one point']));
    expect(ofRelu.patterns).toEqual(['overflow']);
    expect(phaseMap(tanh).patterns).toEqual([]);
  });

  it.each([328, 480, 768])('keeps all words within its %s px', (width) => {
    for (const [, diagram] of everyDiagram) {
      for (const quantity of phaseQuantityNames) {
        const drawing = phaseMap(diagram, { quantity, width, halfStable: geluHalf, boundary: 2 });
        for (const mark of drawing.marks) {
          if (mark.kind !== 'text' || mark.upwards) continue;
          const style = textStyles[mark.className.split(' ')[0] as TextRole];
          const room = textWidth(mark.text, style.size, style.weight);
          const left = mark.x - { start: 0, middle: room / 2, end: room }[mark.anchor];
          expect(left, mark.text).toBeGreaterThanOrEqual(0);
          expect(left + room, mark.text).toBeLessThanOrEqual(width);
          expect(mark.y).toBeLessThan(drawing.height);
        }
      }
    }
  });

  it('describes in sentences what it shows', () => {
    // phaseDiagram(activationOf('tanh'), axes).criticalLine, its ends: 1 at 0, and criticalPoints(activationOf('tanh'), 0.3): 2.505127.
    expect(phaseMap(tanh, { activation: 'tanh' })).toMatchObject({
      title: 'Phase diagram of tanh. χ1: growth of gradients per layer',
      description: expect.stringMatching(
        /σ_w² from 0 to 4 across, σ_b² from 0 to 0\.3 upwards\..* ordered \(χ1 < 1\), .* chaotic \(χ1 > 1\), .*runs from σ_w² = 1, σ_b² = 0 to σ_w² = 2\.505127, σ_b² = 0\.3\.$/,
      ),
    });
    expect(phaseMap(relu).description).toMatch(
      /unbounded, where variances grow without end\. Critical at one point, σ_w² = 2, σ_b² = 0\.$/,
    );
    expect(phaseMap(softplus).description).toContain('No stable critical line lies here.');
    expect(phaseMap(gelu, { halfStable: geluHalf }).description).toContain(
      'Half-stable at σ_w² = 1.983058, σ_b² = 0.1729224.',
    );
  });

  const broken: [string, PhaseDiagram, string][] = [
    ['one σ_w²', { ...tanh, sigmaWSq: [1] }, 'sigmaWSq has 1 values; give two or more'],
    ['σ_b² that fall', { ...tanh, biasSigmaSq: [1, 0.5] }, 'biasSigmaSq[1] = 0.5 follows 1; variances ascend'],
    ['σ_w² below 0', { ...tanh, sigmaWSq: [-1, 1] }, 'sigmaWSq[0] is -1; variances are 0 or more'],
    ['too few rows', { ...tanh, points: tanh.points.slice(1) }, 'points has 12 rows; it needs one per σ_b², 13'],
    ['a short row', { ...tanh, points: tanh.points.with(3, []) }, 'points[3] has 0 points; it needs one per σ_w², 21'],
  ];
  it.each(broken)('refuses %s', (_, diagram, sentence) => {
    expect(() => phaseMap(diagram)).toThrow(`cannot draw the phase diagram: ${sentence}`);
  });

  it.each([
    ['phase-tanh', phaseMap(tanh, { quantity: 'xi_c', width: 640, activation: 'tanh' })],
    ['phase-gelu', phaseMap(gelu, { width: 328, plotHeight: 300, halfStable: geluHalf, activation: 'GELU' })],
  ] as const)('is the picture it was: %s', async (name, picture) => {
    await expect(toSvg(picture)).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  it.each(['light', 'dark'] as const)('styles every class it uses: %s', (theme) => {
    for (const drawing of [phaseMap(relu, { boundary: 2 }), phaseMap(gelu, { halfStable: geluHalf })]) {
      const css = drawingStylesheet(drawing, theme);
      const svg = toSvg(drawing, { theme });
      for (const { attributes } of descendants(parseXml(svg))) {
        for (const name of (attributes['class'] ?? '').split(' ').filter((part) => part !== '')) {
          expect(css).toMatch(new RegExp(`\\.${name}[ {,]`));
        }
      }
    }
  });
});

describe('phaseScale(quantity, points)', () => {
  it('puts 1 in the middle, less to the purple side and more to the orange one, in order', () => {
    const scale = phaseScale(phaseQuantities.chi1, tanh.points.flat());
    expect(scale.classOf(1)).toBe(20);
    const classes = [0, 0.01, 0.3, 0.9, 1, 1.05, 1.3, 2, 100].map((value) => scale.classOf(value));
    expect(classes).toEqual(classes.toSorted((a, b) => a - b));
    expect([classes[0], classes.at(-1)]).toEqual([0, 40]);
    expect(scale.classOf(0.8) - 20).toBe(20 - scale.classOf(1 / 0.8));
  });

  it('holds depth scales of 1000 layers and without end at one end, and says so', () => {
    const scale = phaseScale(phaseQuantities.xi_c, tanh.points.flat());
    expect(scale.isEndless).toBe(true);
    expect(scale.ticks.at(-1)).toBe(1000);
    expect(scale.classOf(Infinity)).toBe(40);
    expect(scale.classOf(1000)).toBe(40);
    expect(scale.classOf(0)).toBe(20);
  });
});

describe('phaseCrosshair(frame, variances)', () => {
  it('crosses at the point, within the plot; and is nothing for a point outside it', () => {
    const { phase } = phaseMap(tanh);
    const { plot } = phase;
    for (const sigmaWSq of axes.sigmaWSq) {
      for (const biasSigmaSq of axes.biasSigmaSq) {
        const marks = phaseCrosshair(phase, { sigmaWSq, biasSigmaSq });
        expect(marks.map(({ className }) => className)).toEqual(['phase-cross-halo', 'phase-cross']);
        const [mark] = marks;
        const lines = [...(mark.kind === 'path' ? mark.d : '').matchAll(/M(\S+) (\S+)L(\S+) ([\d.]+)/g)];
        expect(lines.length).toBeGreaterThanOrEqual(2);
        for (const [, ...numbers] of lines) {
          const [x1, y1, x2, y2] = numbers.map(Number);
          expect(x1 === phaseX(phase, sigmaWSq) || y1 === phaseY(phase, biasSigmaSq)).toBe(true);
          expect(x1).toBeGreaterThanOrEqual(plot.x);
          expect(x2).toBeLessThanOrEqual(plot.x + plot.width);
          expect(y1).toBeGreaterThanOrEqual(plot.y);
          expect(y2).toBeLessThanOrEqual(plot.y + plot.height);
        }
      }
    }
    expect(phaseCrosshair(phase, { sigmaWSq: 4.1, biasSigmaSq: 0.1 })).toEqual([]);
    expect(phaseCrosshair(phase, { sigmaWSq: 1, biasSigmaSq: 0.31 })).toEqual([]);
  });
});

describe('phaseSentence(point)', () => {
  const sentenceOf = (name: Parameters<typeof activationOf>[0], sigmaWSq: number, biasSigmaSq: number): string =>
    phaseSentence(phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq }));

  // Figures: initscope phase --activation … --sigma-w-sq … --bias-sigma-sq …
  it.each([
    [
      'tanh',
      1,
      0.05,
      'Ordered. Two inputs become alike over some 3.6 layers; gradients shrink by a factor of e in mean square every 3.6 layers.',
    ],
    [
      'tanh',
      2,
      0.05,
      'Chaotic. Two inputs, however alike, come to a correlation of 0.744 over some 25 layers; gradients grow by a factor of e in mean square every 21 layers.',
    ],
    [
      'tanh',
      0.5,
      0,
      'Ordered. Signals die out over some 1.4 layers; gradients shrink by a factor of e in mean square every 1.4 layers.',
    ],
    ['tanh', 1, 0, 'Critical. Gradients keep their size; signals die out, but slowly.'],
    ['relu', 2, 0, 'Critical. Gradients keep their size, and two inputs become alike slowly, if at all.'],
    [
      'relu',
      3,
      0.1,
      'Unbounded. Preactivations f grow without end; in the end a layer multiplies the mean square of gradients by 1.5.',
    ],
    ['relu', 0, 0.1, 'Ordered. Two inputs become alike within a layer; gradients shrink to nothing at once.'],
  ] as const)('of %s at σ_w² = %s, σ_b² = %s', (name, sigmaWSq, biasSigmaSq, sentence) => {
    expect(sentenceOf(name, sigmaWSq, biasSigmaSq)).toBe(sentence);
  });
});

describe('phaseFigure(value, digits)', () => {
  it('writes as many digits as are asked for, a true minus, and ∞ where there is no end', () => {
    expect(phaseFigure(1.04766598)).toBe('1.047666');
    expect(phaseFigure(-21.4753, 3)).toBe('−21.5');
    expect(phaseFigure(0.30000000000000004, 6)).toBe('0.3');
    expect(phaseFigure(null)).toBe('∞');
  });
});
