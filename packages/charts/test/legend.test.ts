import { describe, expect, it } from 'vitest';
import { CLASS_COUNT, divergingScale, heatmap, legend, statusesOf, toSvg, type Mark } from '../src/index.ts';
import { boxes, texts } from './marks.ts';
import { gradients, hiddenUnits, planeOf, range } from './planes.ts';
import { parseXml } from './xml.ts';

const everyStatus = planeOf('h', range(0, 3), [0.01, 0.1, 1], (layer) => [null, -400, 400, 0][layer]);
const all = ['overflow', 'underflow', 'dead'] as const;
const scale = divergingScale([hiddenUnits(50), gradients(50)]);

/** What a mark is, wherever it lies along y. */
const movedUp = (mark: Mark): object => ({ ...mark, y: 0, y1: 0, y2: 0 });

describe('legend(scale, { statuses, width })', () => {
  it('is the very legend that a heatmap of the same width draws', () => {
    for (const width of [240, 360, 480, 1200]) {
      const [bare, full] = [false, true].map((withLegend) => heatmap(everyStatus, { width, legend: withLegend }));
      const alone = legend(divergingScale([everyStatus]), { statuses: all, width });
      expect(alone.marks.map(movedUp)).toEqual(full.marks.slice(bare.marks.length).map(movedUp));
      expect(alone.height).toBe(6 + 10 + full.height - bare.height - 16);
      expect(alone.patterns).toEqual(full.patterns);
    }
  });

  it('names both ends and the middle, in every colour, with the figures of the scale', () => {
    const drawing = legend(scale, { statuses: [], width: 480 });
    expect(texts(drawing)).toEqual(
      expect.arrayContaining(['std', 'vanishing', 'unchanged', 'exploding', '10⁻⁸⁰', '10⁻³', '1', '10³', '10⁸⁰']),
    );
    const colours = drawing.marks.filter(({ className }) => /^cells c\d+$/.test(className));
    expect(colours.map(({ className }) => className)).toEqual(
      Array.from({ length: CLASS_COUNT }, (_, index) => `cells c${index}`),
    );
  });

  it('keys the patterns it is given, once each and in one order, and no others', () => {
    expect(legend(scale, { statuses: ['dead', 'overflow', 'dead'], width: 480 }).patterns).toEqual([
      'overflow',
      'dead',
    ]);
    expect(legend(scale, { statuses: ['dead', 'overflow'], width: 480 })).toEqual(
      legend(scale, { statuses: ['overflow', 'dead'], width: 480 }),
    );
    expect(texts(legend(scale, { statuses: ['dead'], width: 480 }))).toContain('dead: std is exactly 0');
    expect(legend(scale, { statuses: [], width: 480 }).patterns).toEqual([]);
  });

  it('bears no figure and no tick before the scale is known, and is otherwise the same', () => {
    const known = legend(scale, { statuses: all, width: 480 });
    const unknown = legend(scale, { statuses: all, width: 480, ticks: false });
    const isFigure = ({ className }: Mark): boolean => className === 'tick' || className === 'rule';
    expect(known.marks.some(isFigure)).toBe(true);
    expect(unknown.marks).toEqual(known.marks.filter((mark) => !isFigure(mark)));
    expect(unknown.height).toBe(known.height);
    expect(unknown.description).not.toMatch(/\d⁸/);
  });

  it.each([240, 328, 360, 600, 1200])('keeps every mark within a drawing %d px wide', (width) => {
    for (const statuses of [[], all]) {
      const drawing = legend(scale, { statuses, width });
      for (const box of drawing.marks.flatMap(boxes)) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.bottom).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  it('says what it shows, and is a file of its own', () => {
    const drawing = legend(scale, { statuses: ['dead'], width: 480 });
    expect(drawing.description).toBe(
      'From purple, vanishing, over grey, unchanged, to orange, exploding, with ends at 10⁻⁸⁰ and 10⁸⁰. A pattern marks cells dead: std is exactly 0.',
    );
    expect(parseXml(toSvg(drawing)).children[0].text).toBe('Legend: the colours of the standard deviation');
  });

  it('refuses a width it cannot fill', () => {
    expect(() => legend(scale, { statuses: [], width: 100 })).toThrow('100 px wide; give it 240 or more');
  });
});

describe('statusesOf(planes)', () => {
  it("holds what occurs in any of them, but for ok, in the legend's order", () => {
    const overflows = planeOf('dl_df', [1], [1], () => 400);
    const dies = planeOf('h', [0], [0], () => null);
    expect(statusesOf([dies, hiddenUnits(3), overflows])).toEqual(['overflow', 'dead']);
    expect(statusesOf([hiddenUnits(50)])).toEqual([]);
    expect(statusesOf([])).toEqual([]);
  });
});
