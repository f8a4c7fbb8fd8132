import { describe, expect, it } from 'vitest';
import {
  explorerFigure,
  layerAt,
  layerX,
  seriesOf,
  sigmaPosition,
  toSvg,
  type ExplorerFigureOptions,
} from '../src/index.ts';
import { boxes, texts } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, withLargest } from './planes.ts';
import { descendants, parseXml } from './xml.ts';

const planes = [hiddenUnits(50), gradients(50)].map((plane) => withLargest(plane));
const options: ExplorerFigureOptions = {
  title: 'ReLU, 50 layers of 80 units',
  subtitle: 'std of each layer, median over 2 seeds',
  planes,
  critical,
  chosen: { sigmaSq: planes[0].sigmaSq[28], layer: 30 },
  limits: ['float16', 'float32'],
  networkWidth: 80,
  series: planes.map((plane) => {
    const series = seriesOf(plane, 28);
    const shifted = (by: number): (number | null)[] =>
      series.log10Std.map((value) => (value === null ? null : value + by));
    return {
      ...series,
      seeds: [shifted(0.4), shifted(-0.4)],
      theory: { line: shifted(0.2), low: shifted(-1), high: shifted(1), median: shifted(0.1) },
    };
  }),
  caption: ['At σ² = 2/D hidden units keep their size through all fifty layers, and so do gradients.'],
};

describe('explorerFigure(options)', () => {
  const drawing = explorerFigure(options);

  it('has heatmaps above and the profile below, one title, one caption, one page', () => {
    expect(drawing.width).toBe(960);
    const lowest = Math.max(...drawing.panels.map(({ plot }) => plot.y + plot.height));
    expect(drawing.profile.plot.y).toBeGreaterThan(lowest);
    const words = texts(drawing);
    expect(words.filter((text) => text === options.title)).toHaveLength(1);
    expect(words.join(' ')).toContain(options.caption?.[0]);
    expect(words).toEqual(
      expect.arrayContaining(['hidden units h', 'gradients ∂L/∂f', 'std through the layers at σ² = 0.126']),
    );
    expect(drawing.marks.filter(({ className }) => className === 'page')).toEqual([
      { kind: 'rect', className: 'page', x: 0, y: 0, width: 960, height: drawing.height },
    ]);
  });

  it('points out the chosen σ² on each heatmap, and the chosen layer on the profile', () => {
    const ends = drawing.marks.flatMap((mark) =>
      mark.kind === 'line' && mark.className === 'crosshair-line' ? [mark.x1] : [],
    );
    const expected = drawing.panels.map(({ sigmaAxis }) => sigmaPosition(sigmaAxis, options.chosen.sigmaSq) ?? NaN);
    expect(ends).toEqual(expected.map((x) => expect.closeTo(x, 2)));
    const line = drawing.marks.find((mark) => mark.kind === 'line' && mark.className === 'crosshair');
    expect(line).toMatchObject({ x1: layerX(drawing.profile, 30) });
    const { plot } = drawing.profile;
    expect(layerAt(drawing.profile, layerX(drawing.profile, 30), plot.y + 5)).toBe(30);
  });

  it('says all of it in words', () => {
    for (const part of [
      'The hidden units h: layers 0 to 49',
      'A crosshair marks σ² = 0.126 in layer 30',
      'lost in float16',
      'each of 2 seeds',
    ]) {
      expect(drawing.description).toContain(part);
    }
  });

  it.each([240, 360, 599, 960, 1400])('keeps every mark that is text or frame within its page at %d px', (width) => {
    for (const sigmaSq of logSpaced(5)) {
      const narrow = explorerFigure({ ...options, width, chosen: { sigmaSq } });
      for (const mark of narrow.marks) {
        if (mark.kind === 'path') continue;
        for (const box of boxes(mark)) {
          expect(Math.min(box.left, box.top), JSON.stringify(mark)).toBeGreaterThanOrEqual(0);
          expect(box.right, JSON.stringify(mark)).toBeLessThanOrEqual(width);
          expect(box.bottom).toBeLessThanOrEqual(narrow.height);
        }
      }
    }
  });

  it('is a file of its own, with rules for every class that it uses', () => {
    for (const theme of ['light', 'dark', 'auto'] as const) {
      const svg = toSvg(drawing, { theme });
      const rules = svg.slice(svg.indexOf('<style>'), svg.indexOf('</style>'));
      for (const { attributes } of descendants(parseXml(svg)).slice(1)) {
        for (const name of (attributes['class'] ?? '').split(' ').filter((part) => part !== '')) {
          expect(rules).toMatch(new RegExp(`\\.${name}[ {,.]`));
        }
      }
    }
  });

  it('is the picture it was', async () => {
    await expect(toSvg(drawing)).toMatchFileSnapshot('pictures/explorer.svg');
  });
});
