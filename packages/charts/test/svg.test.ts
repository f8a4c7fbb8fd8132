import { describe, expect, it } from 'vitest';
import { classColours, figure, heatmap, patternId, stylesheet, svgAttributes, toSvg } from '../src/index.ts';
import { critical, gradients, hiddenUnits, planeOf, range } from './planes.ts';
import { descendants, parseXml } from './xml.ts';

const everyStatus = planeOf(
  'h',
  range(0, 3),
  [0.01, 0.1, 1],
  (layer, _, column) => [null, -400, 400, 0][(layer + column) % 4],
);
const drawing = figure({ title: 'ReLU', planes: [hiddenUnits(50), gradients(50)], critical, caption: ['It lives.'] });
const patterned = figure({ title: 'Every status', planes: [everyStatus], critical });

describe('toSvg(drawing)', () => {
  it.each(['light', 'dark', 'auto'] as const)('is well-formed XML with title, desc and role: %s', (theme) => {
    for (const picture of [drawing, patterned]) {
      const root = parseXml(toSvg(picture, { theme, idPrefix: 'p' }));
      expect(root.name).toBe('svg');
      expect(root.attributes).toMatchObject({
        xmlns: 'http://www.w3.org/2000/svg',
        role: 'img',
        viewBox: `0 0 ${picture.width} ${picture.height}`,
        'aria-labelledby': 'p-title p-desc',
      });
      const [title, desc] = root.children;
      expect(title).toMatchObject({ name: 'title', attributes: { id: 'p-title' }, text: picture.title });
      expect(desc).toMatchObject({ name: 'desc', attributes: { id: 'p-desc' }, text: picture.description });
    }
  });

  it('escapes every text it is given', () => {
    const nasty = `<script>alert("&'")</script> \u0000 ]]> \ud800`;
    const label = '2/D < "&"';
    const svg = toSvg(
      figure({
        title: nasty,
        subtitle: nasty,
        planes: [hiddenUnits(3)],
        caption: [nasty],
        critical: { sigmaSq: 0.1, label },
        width: 1200,
      }),
    );
    expect(svg).not.toContain('<script');
    const all = descendants(parseXml(svg));
    expect(all.map(({ name }) => name)).not.toContain('script');
    const clean = `<script>alert("&'")</script> \ufffd ]]> \ufffd`;
    expect(all.filter(({ text }) => text === clean)).toHaveLength(4);
    expect(all.filter(({ text }) => text === label)).toHaveLength(1);
  });

  it('has no inline style, no script, nothing to load', () => {
    for (const { name, attributes } of descendants(parseXml(toSvg(patterned)))) {
      expect(name).not.toMatch(/script|image|foreignObject|use|a$/);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(style|on|href|xlink)/);
        expect(value.replace(/^url\(#[\w-]+\)$/, '')).not.toContain('url(');
      }
    }
    expect(toSvg(patterned)).not.toMatch(/@import|@font-face/);
  });

  it('begins every id with the prefix, and refers to no other', () => {
    const all = descendants(parseXml(toSvg(patterned, { idPrefix: 'left-2' })));
    const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids).toEqual(['title', 'desc', 'overflow', 'underflow', 'dead'].map((name) => `left-2-${name}`));
    for (const { attributes } of all) {
      const fill = attributes['fill'];
      if (fill !== undefined) expect(ids.map((id) => `url(#${id})`)).toContain(fill);
    }
    expect(() => toSvg(drawing, { idPrefix: '"><' })).toThrow('idPrefix is "\\"><"');
  });

  it('defines exactly the patterns that it uses', () => {
    const names = (svg: string): string[] => descendants(parseXml(svg)).map(({ name }) => name);
    expect(names(toSvg(drawing))).not.toContain('pattern');
    expect(names(toSvg(patterned)).filter((name) => name === 'pattern')).toHaveLength(3);
  });

  it('styles every class it uses', () => {
    for (const theme of ['light', 'dark'] as const) {
      const css = stylesheet(theme);
      for (const { attributes } of descendants(parseXml(toSvg(patterned)))) {
        for (const name of (attributes['class'] ?? '').split(' ').filter((part) => part !== '')) {
          expect(css).toMatch(new RegExp(`\\.${name}[ {,]`));
        }
      }
    }
  });

  it('stays under 150 kB for two panels of 50 × 41, were every cell another class than its neighbours', () => {
    expect(toSvg(drawing).length).toBeLessThan(60_000);
    const noise = (quantity: 'h' | 'dl_df'): ReturnType<typeof hiddenUnits> => {
      return planeOf(
        quantity,
        range(0, 49),
        hiddenUnits(1).sigmaSq,
        (layer, _, column) => ((layer * 17 + column * 29) % 41) - 20,
      );
    };
    const svg = toSvg(figure({ title: 'Noise', planes: [noise('h'), noise('dl_df')], critical, width: 1100 }));
    expect(Buffer.byteLength(svg)).toBeLessThan(150_000);
  });

  it('stays small for 1500 layers', () => {
    const deep = figure({ title: 'Deep', planes: [hiddenUnits(1500), gradients(1500)] });
    expect(toSvg(deep).length).toBeLessThan(150_000);
  });

  it.each([
    [
      'relu-small',
      figure({
        title: 'ReLU, 6 layers of 80 units',
        subtitle: 'hidden units and gradients',
        planes: [hiddenUnits(6, [0.001, 0.01, 0.1, 1]), gradients(6, [0.001, 0.01, 0.1, 1])],
        critical,
        caption: ['At σ² = 2/D both stay alive.'],
        width: 720,
      }),
    ],
    ['every-status', figure({ title: 'Every status', planes: [everyStatus], width: 360 })],
    ['heatmap', heatmap(hiddenUnits(12, [0, 0.01, 0.02, 0.03].slice(1)), { critical, width: 320 })],
  ] as const)('is the picture it was: %s', async (name, picture) => {
    await expect(toSvg(picture)).toMatchFileSnapshot(`pictures/${name}.svg`);
  });
});

describe('stylesheet(theme)', () => {
  it('is dark only where asked to be', () => {
    const light = classColours('light')[0].hex;
    const dark = classColours('dark')[0].hex;
    expect(stylesheet('light')).toContain(light);
    expect(stylesheet('light')).not.toContain(dark);
    expect(stylesheet('dark')).toContain(dark);
    expect(stylesheet('dark')).not.toContain(light);
    const [before, after] = stylesheet('auto').split('@media (prefers-color-scheme:dark)');
    expect(before).toContain(light);
    expect(after).toContain(dark);
  });

  it('writes every rule under its scope', () => {
    for (const selector of stylesheet('dark', '#chart').matchAll(/^(.*)\{/gm)) {
      for (const part of (selector[1] ?? '').split(',')) expect(part).toMatch(/^#chart /);
    }
  });
});

describe('svgAttributes(mark, idPrefix)', () => {
  it('gives what toSvg writes', () => {
    const written = parseXml(toSvg(patterned, { idPrefix: 'x' })).children.slice(-patterned.marks.length);
    patterned.marks.forEach((mark, index) => {
      const attributes = Object.entries(svgAttributes(mark, 'x')).map(([key, value]) => [key, String(value)]);
      expect(written[index]).toMatchObject({ name: mark.kind, attributes: Object.fromEntries(attributes) });
    });
  });

  it('fills a pattern by its id', () => {
    const mark = patterned.marks.find((found) => 'pattern' in found && found.pattern === 'dead');
    expect(mark && svgAttributes(mark, 'x')['fill']).toBe(`url(#${patternId('x', 'dead')})`);
  });
});
