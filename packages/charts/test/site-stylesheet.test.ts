import { describe, expect, it } from 'vitest';
import {
  CLASS_COUNT,
  classColours,
  drawingStylesheet,
  figure,
  heatmap,
  MIDDLE_CLASS,
  profileStylesheet,
  siteStylesheet,
  stylesheet,
  toSvg,
  type Theme,
} from '../src/index.ts';
import { contrast, laidOver } from './contrast.ts';
import { critical, hiddenUnits, withLargest } from './planes.ts';

const themes = ['light', 'dark'] as const;
const scope = '.initscope-chart';

/** Each rule's selectors and declarations, outside of and within the media query. */
function rulesOf(css: string): { selectors: string[]; declarations: string }[] {
  return [...css.replace(/@media[^{]*\{/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors = '', declarations = '']) => ({
      selectors: selectors.split(',').map((selector) => selector.trim()),
      declarations,
    }),
  );
}

/** What a property of a class is in a theme. */
function valueOf(theme: Theme, className: string, property: string): string {
  const css = drawingStylesheet(everything, theme);
  const found = rulesOf(css).flatMap(({ selectors, declarations }) =>
    selectors.includes(`${scope} .${className}`)
      ? [...declarations.matchAll(/([\w-]+):([^;]+)/g)].flatMap(([, name, value = '']) =>
          name === property ? [value] : [],
        )
      : [],
  );
  expect(found, `${className} ${property}`).toHaveLength(1);
  return found[0];
}

const everything = figure({
  title: 'x',
  planes: [withLargest(hiddenUnits(50))],
  critical,
  chosen: { sigmaSq: 0.1 },
  limits: ['float16'],
});

describe('siteStylesheet()', () => {
  const css = siteStylesheet();
  const [light, rest = ''] = css.split('@media (prefers-color-scheme:dark){');
  const [bySystem, bySwitch = ''] = rest.split('\n}\n');

  it('is light, dark where the system asks for it unless the page says light, and dark where the page says so', () => {
    const colour = (theme: Theme): string => classColours(theme)[0].hex;
    expect(light).toContain(`${scope} .c0{fill:${colour('light')}}`);
    expect(light).not.toContain(colour('dark'));
    expect(bySystem).toContain(`:root:not([data-theme=light]) ${scope} .c0{fill:${colour('dark')}}`);
    expect(bySwitch).toContain(`:root[data-theme=dark] ${scope} .c0{fill:${colour('dark')}}`);
    for (const { selectors } of rulesOf(bySystem)) {
      for (const selector of selectors)
        expect(selector).toMatch(/^:root:not\(\[data-theme=light\]\) \.initscope-chart \./);
    }
    for (const { selectors } of rulesOf(bySwitch)) {
      for (const selector of selectors) expect(selector).toMatch(/^:root\[data-theme=dark\] \.initscope-chart \./);
    }
  });

  it('has each shape once, and in the dark nothing but colours', () => {
    for (const shape of ['font-size', 'stroke-width', 'stroke-dasharray', 'font-family']) {
      expect(`${bySystem}${bySwitch}`).not.toContain(shape);
      expect(light).toContain(shape);
    }
    for (const { declarations } of rulesOf(`${bySystem}${bySwitch}`)) {
      for (const declaration of declarations.split(';')) expect(declaration).toMatch(/^(fill|stroke):#[\da-f]{6}$/);
    }
  });

  it('has every rule of the sheets that stand alone, in both themes', () => {
    const all = (theme: Theme): string =>
      stylesheet(theme) + profileStylesheet(theme) + drawingStylesheet(everything, theme);
    for (const line of all('light').split('\n')) expect(light).toContain(line);
    const isColour = (line: string): boolean => /(fill|stroke):#[\da-f]{6}\}$/.test(line);
    for (const line of all('dark').split('\n').filter(isColour)) {
      if (light.includes(line)) continue;
      const within = (root: string): string => line.replaceAll(scope, `${root} ${scope}`);
      expect(bySystem).toContain(within(':root:not([data-theme=light])'));
      expect(bySwitch).toContain(within(':root[data-theme=dark]'));
    }
  });

  it('takes a scope of your own', () => {
    for (const { selectors } of rulesOf(siteStylesheet('#chart'))) {
      for (const selector of selectors) expect(selector).toMatch(/^(:root\S+ )?#chart /);
    }
  });
});

describe('drawingStylesheet(drawing, theme)', () => {
  it('has the rules of the classes that are used, and of no crosshair or limit that is not', () => {
    for (const theme of [...themes, 'auto'] as const) {
      const plain = heatmap(hiddenUnits(5), { critical });
      expect(drawingStylesheet(plain, theme)).toBe(stylesheet(theme));
      expect(toSvg(plain, { theme })).not.toMatch(/crosshair|limit/);
      for (const { className } of everything.marks) {
        for (const name of className.split(' ')) {
          expect(drawingStylesheet(everything, theme)).toMatch(new RegExp(`\\.${name}[ {,]`));
        }
      }
    }
  });
});

describe.each(themes)('lines over heatmaps, %s', (theme) => {
  const cells = classColours(theme);
  it.each([
    ['critical', 'critical-halo'],
    ['crosshair-line', 'crosshair-halo'],
    ['limit', 'limit-halo'],
  ])(
    '%s has a contrast of 3 : 1 or more with unchanged cells and with its halo on any cell, and one of both with either end',
    (line, halo) => {
      const stroke = valueOf(theme, line, 'stroke');
      const around = valueOf(theme, halo, 'stroke');
      const opacity = halo === 'crosshair-halo' ? 1 : Number(valueOf(theme, halo, 'stroke-opacity'));
      expect(contrast(stroke, cells[MIDDLE_CLASS].hex)).toBeGreaterThanOrEqual(3);
      for (const { hex } of cells) expect(contrast(stroke, laidOver(around, hex, opacity))).toBeGreaterThanOrEqual(3);
      for (const { hex } of [cells[0], cells[CLASS_COUNT - 1]]) {
        const seen = laidOver(around, hex, opacity);
        expect(Math.max(contrast(stroke, hex), contrast(seen, hex))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('has names of formats that read on every cell', () => {
    const fill = valueOf(theme, 'limit-label', 'fill');
    expect(contrast(fill, valueOf(theme, 'limit-label', 'stroke'))).toBeGreaterThanOrEqual(4.5);
  });

  it('tells the crosshair from the critical line by more than its colour', () => {
    expect(valueOf(theme, 'critical', 'stroke-dasharray')).toBe('5 3');
    const dashes = rulesOf(drawingStylesheet(everything, theme)).filter(({ declarations }) =>
      declarations.includes('dash'),
    );
    expect(dashes.flatMap(({ selectors }) => selectors).join(' ')).not.toContain('crosshair');
  });
});
