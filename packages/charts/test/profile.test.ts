import { describe, expect, it } from 'vitest';
import {
  decadeDomain,
  layerAt,
  layerX,
  log10Y,
  profile,
  profileCrosshair,
  profileFigure,
  profileStylesheet,
  seriesOf,
  stylesheet,
  toSvg,
  type Mark,
  type ProfileSeries,
} from '../src/index.ts';
import { decadeTicks } from '../src/profile/decade-axis.ts';
import { gradients, hiddenUnits, planeOf, range } from './planes.ts';
import { randomFrom } from './random.ts';
import { descendants, parseXml } from './xml.ts';

const hidden = seriesOf(hiddenUnits(50), 20);
const backward = seriesOf(gradients(50), 20);

/** Two quantities of irregular layers, any magnitudes, some of them dead, theory beside some. */
function anySeries(seed: number): ProfileSeries[] {
  const random = randomFrom(seed);
  const magnitude = 10 ** (4 * random() - 1);
  return (['h', 'dl_df'] as const).map((quantity) => {
    const layers = range(0, 2000).filter(() => random() < 0.02 * random());
    const shown = layers.length === 0 ? [3] : layers;
    const values = (): (number | null)[] => shown.map(() => (random() < 0.2 ? null : magnitude * (2 * random() - 1)));
    const theory = random() < 0.5 ? undefined : { line: values(), low: values(), high: values() };
    return { quantity, layers: shown, log10Std: values(), theory };
  });
}

const seeds = range(1, 150);

/** Every coordinate of a path of absolute moves and lines. */
function points(d: string): [number, number][] {
  return [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function paths(marks: readonly Mark[], kind: string): string[] {
  return marks.flatMap((mark) => (mark.kind === 'path' && mark.className.split(' ')[0] === kind ? [mark.d] : []));
}

describe('profile({ keepsRoom: true })', () => {
  it('is as high before seeds and theory come as with them, at any width, its plot in the same place', () => {
    const bare = [hidden, backward];
    const some = (layers: readonly number[]): number[] => layers.map(() => -1);
    const whole = bare.map((series) => {
      const values = some(series.layers);
      return { ...series, seeds: [values], theory: { line: values, low: values, high: values, median: values } };
    });
    for (const width of range(240, 800)) {
      const options = { width, plotHeight: 200, domain: [-3, 1] as const };
      const full = profile({ ...options, series: whole });
      for (const series of [bare, whole]) {
        const kept = profile({ ...options, series, keepsRoom: true });
        expect(kept.height, `${width} px`).toBe(full.height);
        expect(kept.profile.plot, `${width} px`).toEqual(full.profile.plot);
      }
    }
  });
});

describe('seriesOf(plane, column)', () => {
  it('is a column of the plane, with a layer that is said to be dead as one without a size', () => {
    const plane = planeOf('h', [0, 1, 2], [0.1, 1], (layer, _, column) => (layer === 2 ? null : layer + 10 * column));
    expect(seriesOf(plane, 1)).toEqual({ quantity: 'h', layers: [0, 1, 2], log10Std: [10, 11, null] });
    const marked = { ...plane, status: plane.status.map((row) => row.map(() => 'dead' as const)) };
    expect(seriesOf(marked, 0).log10Std).toEqual([null, null, null]);
  });

  it.each([-1, 41, 0.5, NaN])('refuses column %s', (column) => {
    expect(() => seriesOf(hiddenUnits(5), column)).toThrow(`no column ${column}; give a whole number from 0 to 40`);
  });
});

describe('decadeDomain(series)', () => {
  it('holds every value and a decade about unchanged, and ends at 1, 2, 3 or 5 times a power of ten', () => {
    for (const seed of seeds) {
      const series = anySeries(seed);
      const [low, high] = decadeDomain(series);
      const values = series.flatMap(({ log10Std, theory }) => [...log10Std, ...Object.values(theory ?? {}).flat()]);
      const numbers = values.filter((each) => each !== null);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(high);
      for (const end of [-low, high]) expect(String(end)).toMatch(/^[1235]0*$/);
    }
  });

  it('is no wider than it needs to be', () => {
    const of = (...log10Std: number[]): readonly number[] =>
      decadeDomain([{ quantity: 'h', layers: log10Std.map((_, layer) => layer), log10Std }]);
    expect(of(0)).toEqual([-1, 1]);
    expect(of(-0.2, 1.01)).toEqual([-1, 2]);
    expect(of(-41, 0.3)).toEqual([-50, 1]);
    expect(of(5.01)).toEqual([-1, 10]);
  });
});

describe('decadeTicks(domain, most)', () => {
  it('is whole, ascends within the domain, has 0, and at most two more than asked for', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const [below, above] = [1, 1].map(() => Math.ceil(5000 ** random()));
      const most = 2 + Math.floor(19 * random());
      const ticks = decadeTicks([-below, above], most);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(most + 2);
      ticks.forEach((tick, i) => {
        expect(Number.isInteger(tick)).toBe(true);
        expect(tick).toBeGreaterThanOrEqual(-below);
        expect(tick).toBeLessThanOrEqual(above);
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]);
      });
    }
  });
});

describe('profile(options)', () => {
  it('keeps every line, band and marker within its plot', () => {
    for (const seed of seeds) {
      const { marks, profile: frame } = profile({ series: anySeries(seed), width: 240 + 6 * seed });
      const { x, y, width: across, height } = frame.plot;
      const drawn = marks.slice(marks.findIndex(isFrame));
      const at = ['measured', 'theory', 'band'].flatMap((kind) => paths(drawn, kind).flatMap(points));
      const [xs, ys] = [at.map(([px]) => px), at.map(([, py]) => py)];
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(x);
      expect(Math.max(...xs)).toBeLessThanOrEqual(x + across + 0.01);
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(y);
      expect(Math.max(...ys)).toBeLessThanOrEqual(y + height + 0.01);
    }
  });

  it('draws a point for every layer that is alive, and a cross for every one that is dead', () => {
    for (const seed of seeds) {
      const series = anySeries(seed);
      const drawn = profile({ series, legend: false });
      for (const { quantity, layers, log10Std } of series) {
        const own = drawn.marks.filter(({ className }) => className.endsWith(` q-${quantity}`));
        const expected = layers.flatMap((layer, i): [number, number][] => {
          const log10 = log10Std[i];
          return log10 === null ? [] : [[layerX(drawn.profile, layer), log10Y(drawn.profile, log10)]];
        });
        expect(paths(own, 'measured').flatMap(points)).toEqual(expected);
        const crosses = paths(own, 'dead-layer').join('').split('M').length - 1;
        expect(crosses).toBe(log10Std.filter((each) => each === null).length);
      }
    }
  });

  it('breaks a line where a layer is dead, and shows one that is alive between two such by a marker', () => {
    const log10Std = [0, 1, null, 2, null, 3, 4];
    const { marks } = profile({
      series: [{ quantity: 'h', layers: range(0, 6), log10Std }],
      width: 240,
      legend: false,
    });
    const [line] = paths(marks, 'measured');
    expect(
      line
        .split('M')
        .slice(1)
        .map((part) => part.split('L').length),
    ).toEqual([2, 1, 2]);
    const alone = points(line)[2];
    expect(paths(marks, 'marker').join('')).toContain(`M${alone[0] - 3.25} ${alone[1]}a`);
  });

  it('lies higher for a larger std, farther right for a later layer', () => {
    const { profile: frame } = profile({ series: [hidden] });
    for (const layer of range(0, 48)) expect(layerX(frame, layer + 1)).toBeGreaterThan(layerX(frame, layer));
    expect(log10Y(frame, frame.domain[1])).toBe(frame.plot.y);
    expect(log10Y(frame, frame.domain[0])).toBeCloseTo(frame.plot.y + frame.plot.height, 1);
    expect(log10Y(frame, 0)).toBeLessThan(log10Y(frame, -0.5));
  });

  it('finds the layer under the pointer, and none beside the plot', () => {
    const { profile: frame } = profile({ series: [hidden, backward], width: 640 });
    const middle = frame.plot.y + frame.plot.height / 2;
    for (const layer of frame.layers) expect(layerAt(frame, layerX(frame, layer) + 1, middle)).toBe(layer);
    expect(layerAt(frame, frame.plot.x - 1, middle)).toBeUndefined();
    expect(layerAt(frame, frame.plot.x + 9, frame.plot.y - 1)).toBeUndefined();
  });

  it('points out a layer by a line and a marker on each series that has it', () => {
    const { profile: frame } = profile({ series: [hidden, backward] });
    const kinds = (layer: number): string[] =>
      profileCrosshair(frame, [hidden, backward], layer).map(({ className }) => className);
    expect(kinds(7)).toEqual(['crosshair', 'marker at-crosshair q-h', 'marker at-crosshair q-dl_df']);
    expect(kinds(0)).toEqual(['crosshair', 'marker at-crosshair q-h']);
    expect(kinds(50)).toEqual([]);
    expect(profile({ series: [hidden], layer: 7 }).marks.some(({ className }) => className === 'crosshair')).toBe(true);
  });

  it('has keys to what occurs and to nothing else', () => {
    const words = (series: readonly ProfileSeries[]): string[] => {
      const { marks } = profile({ series, width: 1000 });
      const keys = marks.slice(0, marks.findIndex(isFrame));
      return keys.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    };
    expect(words([hidden, backward])).toEqual(['hidden units h', 'gradients ∂L/∂f']);
    const nothing = hidden.layers.map(() => null);
    const line = hidden.log10Std;
    expect(words([{ ...hidden, theory: { line, low: nothing, high: nothing } }])).toEqual([
      'hidden units h',
      'theory, infinitely wide',
    ]);
    expect(words([{ ...hidden, log10Std: nothing, theory: { line, low: line, high: line } }])).toEqual([
      'hidden units h',
      'theory, infinitely wide',
      '95 % of seeds, by theory',
      'dead: std is exactly 0',
    ]);
  });

  it('tells quantities apart by colour and by marker in both themes', () => {
    const four = (['h', 'f', 'dl_df', 'dl_dh'] as const).map((quantity) => ({ ...hidden, quantity }));
    const { marks } = profile({ series: four });
    const shapes = paths(marks, 'marker').map((d) => d.replace(/-?[\d.]+/g, ''));
    expect(new Set(shapes.slice(0, 4)).size).toBe(4);
    for (const theme of ['light', 'dark'] as const) {
      const colours = [...profileStylesheet(theme).matchAll(/\.marker\.q-\w+\{fill:(#\w+)\}/g)].map(([, hex]) => hex);
      expect(new Set(colours).size).toBe(4);
    }
  });

  it.each([240, 360, 480, 960])('lets no two labels of layers touch, at %i px, for any depth', (width) => {
    for (const depth of [1, 2, 3, 10, 11, 50, 99, 101, 1500]) {
      const series = [
        { quantity: 'h' as const, layers: range(0, depth - 1), log10Std: range(0, depth - 1).map(() => 0) },
      ];
      const { marks, profile: frame } = profile({ series, width, legend: false });
      const bottom = frame.plot.y + frame.plot.height + 17;
      const labels = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.className === 'tick' && mark.y === bottom ? [mark] : [],
      );
      expect(labels[0].text).toBe('0');
      labels.slice(1).forEach((label, i) => {
        const half = (text: string): number => (text.length * 6.6) / 2;
        expect(label.x - labels[i].x, `${depth} layers`).toBeGreaterThan(half(label.text) + half(labels[i].text));
      });
    }
  });

  it('says in words where each quantity begins and ends', () => {
    const { description } = profile({ series: [hidden, { ...backward, log10Std: backward.layers.map(() => null) }] });
    expect(description).toContain('The hidden units h: std from 1.00 at layer 0 to ');
    expect(description).toContain('The gradients ∂L/∂f: every layer is dead.');
  });

  it.each([
    [[], 'there is nothing to draw'],
    [[hidden, hidden], 'it is given twice'],
    [[{ ...hidden, layers: [] }], 'layers is empty'],
    [[{ ...hidden, layers: hidden.layers.toReversed() }], 'layers ascend'],
    [[{ ...hidden, log10Std: [0] }], 'log10Std has 1 values; it needs one per layer, 50'],
    [[{ ...hidden, log10Std: hidden.layers.map(() => NaN) }], 'log10Std holds NaN'],
    [[{ ...hidden, theory: { line: [], low: hidden.log10Std, high: hidden.log10Std } }], 'line has 0 values'],
  ])('refuses what cannot be drawn: %#', (series, message) => {
    expect(() => profile({ series })).toThrow(message);
  });
});

describe('a profile as SVG', () => {
  const theory = {
    line: hidden.log10Std.map((each) => (each ?? 0) + 0.2),
    low: hidden.log10Std.map((each) => (each ?? 0) - 0.6),
    high: hidden.log10Std.map((each) => (each ?? 0) + 0.5),
  };
  const partlyDead = { ...backward, log10Std: backward.log10Std.map((each, i) => (i > 40 ? null : each)) };
  const picture = profileFigure({
    title: 'ReLU, 50 layers of 80 units',
    subtitle: 'at σ² = 0.0316',
    series: [{ ...hidden, theory }, partlyDead],
    caption: ['Hidden units grow.'],
    layer: 25,
    width: 720,
  });

  it('styles every class it uses, in rules that heatmaps do without', () => {
    for (const theme of ['light', 'dark'] as const) {
      const css = stylesheet(theme) + profileStylesheet(theme);
      const svg = toSvg(picture, { theme });
      for (const { attributes } of descendants(parseXml(svg))) {
        for (const name of (attributes['class'] ?? '').split(' ').filter((part) => part !== '')) {
          expect(css).toMatch(new RegExp(`\\.${name}[ {,.]`));
        }
      }
      expect(svg).toContain('.measured.q-h');
    }
    expect(toSvg(profileFigure({ title: 'x', series: [hidden] }))).toContain('prefers-color-scheme');
  });

  it('is the picture it was', async () => {
    await expect(toSvg(picture)).toMatchFileSnapshot('pictures/profile.svg');
  });
});

function isFrame(mark: Mark): boolean {
  return mark.className === 'frame';
}
