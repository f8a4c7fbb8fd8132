import { describe, expect, it } from 'vitest';
import {
  decadeDomain,
  layerX,
  log10Y,
  profile,
  profileFigure,
  seriesOf,
  toSvg,
  type Mark,
  type ProfileSeries,
} from '../src/index.ts';
import { precisionFormats } from '@initscope/core';
import { boxes } from './marks.ts';
import { gradients, hiddenUnits, range } from './planes.ts';
import { randomFrom } from './random.ts';

const seedCount = 8;

/** A series with seeds about it, some of them dead somewhere, and theory beside it. */
function spread(series: ProfileSeries, seed: number, wide = 0.3): ProfileSeries {
  const random = randomFrom(seed);
  const seeds = range(1, seedCount).map(() =>
    series.log10Std.map((value) => (value === null || random() < 0.05 ? null : value + wide * (random() - 0.5))),
  );
  const shifted = (by: number): (number | null)[] =>
    series.log10Std.map((value) => (value === null ? null : value + by));
  return {
    ...series,
    seeds,
    theory: { line: shifted(0.1), low: shifted(-0.4), high: shifted(0.4), median: shifted(-0.05) },
  };
}

const hidden = spread(seriesOf(hiddenUnits(50), 20), 1);
const backward = spread(seriesOf(gradients(50), 20), 2);

const classesOf = (marks: readonly Mark[]): string[] => marks.map(({ className }) => className);
const pathsOf = (marks: readonly Mark[], className: string): string[] =>
  marks.flatMap((mark) => (mark.kind === 'path' && mark.className === className ? [mark.d] : []));
const wordsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('profile({ series with seeds })', () => {
  it('draws every seed of a quantity in one path, with a gap wherever that seed is dead', () => {
    const { marks, profile: frame } = profile({ series: [hidden, backward], legend: false });
    for (const { quantity, layers, seeds = [] } of [hidden, backward]) {
      const expected = seeds
        .flatMap((seed) =>
          seed.map((value, i) => {
            const isStart = i === 0 || seed[i - 1] === null;
            return value === null ? '' : `${isStart ? 'M' : 'L'}${layerX(frame, layers[i])} ${log10Y(frame, value)}`;
          }),
        )
        .join('');
      expect(pathsOf(marks, `seeds q-${quantity}`)).toEqual([expected]);
    }
  });

  it('lays them beneath everything else that is drawn of the series, and the median of theory beneath its line', () => {
    const kinds = classesOf(profile({ series: [hidden, backward], legend: false }).marks).map(
      (name) => name.split(' ')[0],
    );
    const drawn = kinds.filter((kind) => ['seeds', 'band', 'theory-median', 'theory', 'measured'].includes(kind));
    expect(drawn).toEqual([
      'seeds',
      'seeds',
      'band',
      'band',
      'theory-median',
      'theory-median',
      'theory',
      'theory',
      'measured',
      'measured',
    ]);
  });

  it('leaves all the other marks as they are without', () => {
    const { seeds, theory, ...bare } = hidden;
    expect(seeds).toHaveLength(seedCount);
    if (theory === undefined) throw new Error('there is theory');
    const { median, ...rest } = theory;
    expect(median).toHaveLength(50);
    const domain = [-3, 12] as const;
    const plain = profile({ series: [{ ...bare, theory: rest }], legend: false, domain }).marks;
    const full = profile({ series: [hidden], legend: false, domain }).marks;
    expect(full.filter(({ className }) => !/^(seeds|theory-median)/.test(className))).toEqual(plain);
  });

  it('has an axis that holds every seed, and the median', () => {
    const values = hidden.layers.map(() => 0);
    const base = { quantity: 'h', layers: hidden.layers, log10Std: values } as const;
    expect(decadeDomain([{ ...base, seeds: [values, values.map((_, i) => (i === 7 ? -4.2 : 0))] }])).toEqual([-5, 1]);
    const theory = { line: values, low: values, high: values, median: values.map(() => 2.5) };
    expect(decadeDomain([{ ...base, theory }])).toEqual([-1, 3]);
  });

  it('has keys to each seed, their median, theory, its band and the band’s median', () => {
    const keys = (series: readonly ProfileSeries[]): string[] => {
      const { marks } = profile({ series, width: 1200 });
      return wordsOf(
        marks.slice(
          0,
          marks.findIndex(({ className }) => className === 'frame'),
        ),
      );
    };
    const spreadKeys = ['each seed', 'median of seeds', 'theory, infinite width', '95 % band over seeds', 'its median'];
    const all = hidden.layers.map((_, i) => i / 10);
    const alive: ProfileSeries = { ...hidden, log10Std: all, seeds: [all, all] };
    expect(keys([alive])).toEqual(['hidden units h', ...spreadKeys]);
    const { theory, ...measured } = alive;
    expect(theory).toBeDefined();
    expect(keys([measured])).toEqual(['hidden units h', 'each seed', 'median of seeds']);
    const nothing = hidden.layers.map(() => null);
    expect(keys([{ ...measured, theory: { line: nothing, low: nothing, high: nothing, median: all } }])).toContain(
      'its median over seeds',
    );
    expect(keys([{ ...measured, seeds: [] }])).toEqual(['hidden units h']);
  });

  it('says in words how many seeds there are', () => {
    expect(profile({ series: [hidden] }).description).toContain(
      '; beneath it each of 8 seeds; beside it what theory says',
    );
  });

  it('needs rules only where it draws', () => {
    const { seeds, theory, ...bare } = hidden;
    expect([seeds, theory]).not.toContain(undefined);
    expect(toSvg(profileFigure({ title: 'x', series: [bare] }))).not.toMatch(/\.seeds|theory-median/);
    expect(toSvg(profileFigure({ title: 'x', series: [hidden] }))).toContain('.seeds.q-h');
  });

  it.each([
    [{ seeds: [hidden.log10Std, [0]] }, 'seeds[1] has 1 values; it needs one per layer, 50'],
    [{ seeds: [hidden.layers.map(() => NaN)] }, 'seeds[0] holds NaN or an infinity'],
    [
      { theory: { line: hidden.log10Std, low: hidden.log10Std, high: hidden.log10Std, median: [0] } },
      'median has 1 values',
    ],
  ])('refuses what cannot be drawn: %#', (change, message) => {
    expect(() => profile({ series: [{ ...hidden, ...change }] })).toThrow(message);
  });

  it('grows with layers as they do: twice as many make the path of seeds twice as long', () => {
    const lengthOf = (depth: number): number => {
      const layers = range(0, depth - 1);
      const values = layers.map(() => 0.5);
      const { marks } = profile({ series: [{ quantity: 'h', layers, log10Std: values, seeds: [values, values] }] });
      return pathsOf(marks, 'seeds q-h').join('').length;
    };
    expect(lengthOf(2000) / lengthOf(1000)).toBeLessThan(2.2);
  });
});

describe('profile({ limits })', () => {
  const explodes: ProfileSeries = {
    quantity: 'h',
    layers: range(0, 49),
    log10Std: range(0, 49).map((layer) => layer - 9),
  };
  const thresholdsOf = (marks: readonly Mark[]): Mark[] =>
    marks.filter(({ className }) => className.startsWith('limit '));

  it('has a line across the plot wherever a format overflows or rounds to 0 within the axis', () => {
    const { marks, profile: frame } = profile({
      series: [explodes],
      limits: ['float16', 'float32', 'float64'],
      width: 800,
    });
    const [float16, , float32] = precisionFormats;
    // The axis runs from 10⁻¹⁰ to 10⁵⁰.
    const expected = [
      ['float16', float16.overflowLog10],
      ['float32', float32.overflowLog10],
      ['float16', float16.zeroLog10],
    ] as const;
    expect(thresholdsOf(marks)).toEqual(
      expected.map(([format, log10]) => ({
        kind: 'line',
        className: `limit limit-${format}`,
        x1: frame.plot.x,
        x2: expect.closeTo(frame.plot.x + frame.plot.width, 1),
        y1: log10Y(frame, log10),
        y2: log10Y(frame, log10),
      })),
    );
    expect(wordsOf(marks)).toEqual(
      expect.arrayContaining(['float16 overflows', 'float32 overflows', 'float16 rounds to 0']),
    );
  });

  it('draws thresholds that lie together once, and names both formats', () => {
    const { marks } = profile({ series: [explodes], limits: ['float32', 'bfloat16'], width: 800 });
    expect(thresholdsOf(marks)).toHaveLength(1);
    expect(wordsOf(marks)).toContain('bfloat16, float32 overflow');
  });

  it('has none beyond the axis, and leaves the axis as it is', () => {
    const calm = profile({ series: [hidden], limits: ['float64'] });
    expect(thresholdsOf(calm.marks)).toEqual([]);
    expect(calm.profile).toEqual(profile({ series: [hidden] }).profile);
  });

  it('lets no two of its names touch, nor "unchanged"', () => {
    for (const reach of [3, 5, 6, 8, 10, 20, 40, 50, 100, 320]) {
      for (const width of [240, 328, 700]) {
        const series = [{ ...explodes, log10Std: explodes.layers.map((layer) => (reach * (layer - 25)) / 25) }];
        const { marks, profile: frame } = profile({
          series,
          width,
          limits: ['float16', 'bfloat16', 'float32', 'float64'],
          legend: false,
        });
        const names = marks.flatMap((mark) =>
          mark.kind === 'text' && (mark.className.includes('limit-label') || mark.text === 'unchanged')
            ? boxes(mark)
            : [],
        );
        names.forEach((a, index) => {
          expect(a.left).toBeGreaterThanOrEqual(frame.plot.x);
          for (const b of names.slice(index + 1)) {
            const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            expect(isApart, JSON.stringify({ reach, width, a, b })).toBe(true);
          }
        });
      }
    }
  });
});
