import { describe, expect, it } from 'vitest';
import { figure, heatmap, heatmapFrame, sigmaPosition, type Drawing, type TextMark } from '../src/index.ts';
import { boxes, texts } from './marks.ts';
import { critical, gradients, hiddenUnits, logSpaced, planeOf, range } from './planes.ts';

const axes: readonly (readonly [string, readonly number[]])[] = [
  ['three decades', logSpaced(41)],
  ['within a decade', [0.02, 0.025, 0.03]],
  ['linear, from 0', [0, 0.1, 0.2, 0.3]],
  ['one σ²', [0.025]],
  ['thirty decades', range(-20, 10).map((exponent) => 10 ** exponent)],
];

/** The figures above the plot. */
function figuresOf({ marks, panels: [{ plot }] }: Drawing): TextMark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' && mark.className === 'tick' && mark.y === plot.y - 7 ? [mark] : [],
  );
}

const numberOf = (label: string): number =>
  Number(
    label
      .replace(
        /10([⁻⁰¹²³⁴-⁹]+)/,
        (_, digits: string) =>
          `1e${Array.from(digits)
            .map((digit) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))
            .map((at) => (at === 0 ? '-' : at - 1))
            .join('')}`,
      )
      .replace(/^(.+)×1e/, '$1e'),
  );

describe('heatmap(plane, { networkWidth: D })', () => {
  it.each(axes)('has σ_w² = D·σ² above its σ²: %s', (_, sigmaSq) => {
    const plane = planeOf('h', range(0, 9), sigmaSq, () => 0);
    for (const D of [1, 80, 1000]) {
      const drawing = heatmap(plane, { networkWidth: D, width: 600 });
      const [panel] = drawing.panels;
      const [name, ...figures] = figuresOf(drawing);
      expect(name.text).toBe('D·σ²');
      expect(figures.length).toBeGreaterThan(0);
      for (const { x, text } of figures) {
        const at = sigmaPosition(panel.sigmaAxis, numberOf(text) / D);
        // Figures on a piecewise axis are rounded to three digits.
        expect(Math.abs((at ?? NaN) - x)).toBeLessThan(2);
      }
    }
  });

  it('is not there by default, and then takes no room', () => {
    const plain = heatmap(hiddenUnits(50), { critical });
    expect(texts(plain)).not.toContain('D·σ²');
    expect(heatmap(hiddenUnits(50), { critical, networkWidth: 80 }).height).toBe(plain.height + 16);
  });

  it('is the same on the frame before there are cells', () => {
    const plane = hiddenUnits(50);
    const options = { networkWidth: 80, critical, width: 328 };
    expect(figuresOf(heatmapFrame(plane, options))).toEqual(figuresOf(heatmap(plane, options)));
  });

  it.each([240, 328, 480, 1200])('lets no figure touch another, a line, or any other text at %d px', (width) => {
    for (const [, sigmaSq] of axes) {
      for (const D of [1, 3, 80, 4096]) {
        for (const at of [sigmaSq[0], sigmaSq[sigmaSq.length - 1], 0.025, 0.0125, 0.1]) {
          const plane = planeOf('h', range(0, 9), sigmaSq, () => 0);
          const drawing = heatmap(plane, { networkWidth: D, width, critical: { sigmaSq: at, label: `${at}` } });
          const figures = figuresOf(drawing).map((mark) => boxes(mark)[0]);
          const others = drawing.marks.flatMap((mark) => {
            const isOther =
              mark.kind === 'text' && !(mark.className === 'tick' && mark.y === drawing.panels[0].plot.y - 7);
            return isOther || mark.className.startsWith('critical') ? boxes(mark) : [];
          });
          figures.forEach((box, index) => {
            for (const other of [...others, ...figures.slice(index + 1)]) {
              const isApart =
                box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top ||
                other.bottom <= box.top;
              expect(isApart, JSON.stringify({ D, at, box, other })).toBe(true);
            }
            expect(box.right).toBeLessThanOrEqual(width);
          });
        }
      }
    }
  });

  it('is named once in a row of panels', () => {
    const drawing = figure({ title: 'x', planes: [hiddenUnits(50), gradients(50)], networkWidth: 80, width: 1100 });
    expect(texts(drawing).filter((text) => text === 'D·σ²')).toHaveLength(1);
    expect(drawing.description).toContain('The axis above is D·σ² for a width D of 80.');
  });

  it.each([0, -1, 2.5, NaN])('refuses a width of %d', (networkWidth) => {
    expect(() => heatmap(hiddenUnits(3), { networkWidth })).toThrow(
      'the width D of a network is a whole number, 1 or more',
    );
  });
});
