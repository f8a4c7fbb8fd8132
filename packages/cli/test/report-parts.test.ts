import type { NetworkSpec } from '@initscope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../src/networks/differences.ts';
import { escapeHtml, html, jsonText } from '../src/report/html.ts';
import { moved } from '../src/report/page/moved.ts';
import { placeInWords, readingInWords, readingsAt } from '../src/report/readout.ts';
import type { ReportNetwork, ReportPlane } from '../src/report/report-data.ts';
import { seriesAt } from '../src/report/series-of-network.ts';
import { startingPlace } from '../src/report/starting-place.ts';
import { factorInWords, log10InWords, stdInWords, varianceInWords } from '../src/report/words.ts';

/** Grows by `step` decades a layer at the first σ², by twice that at the second. */
function planeOf(quantity: ReportPlane['quantity'], layers: readonly number[], step: number): ReportPlane {
  const log10Std = layers.map((layer) => [layer * step, 2 * layer * step]);
  return { quantity, layers, log10Std, status: log10Std.map(() => '..') };
}

const hidden = planeOf('h', [0, 1, 2, 3, 4], 0.1);
const gradients = planeOf('dl_df', [1, 2, 3, 4], -0.2);
const network: ReportNetwork = {
  name: 'relu network, 5 layers of 8 units',
  width: 8,
  sigmaSq: [0.25, 1],
  column: 0,
  planes: [hidden, gradients],
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that words stand for, as its log10. */
function log10Of(words: string): number {
  const [digits, power = '0'] = words.split(' × 10');
  const exponent = Array.from(power, (each) => {
    const digit = superscripts.indexOf(each);
    return digit < 0 ? each.replace('⁻', '-') : String(digit);
  });
  return Math.log10(Number(digits)) + Number(exponent.join(''));
}

describe('numbers in words', () => {
  it('say a std to three digits, at any magnitude', () => {
    fc.assert(
      fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (log10) => {
        expect(Math.abs(log10Of(stdInWords(log10)) - log10)).toBeLessThan(0.0022 + 1e-12 * Math.abs(log10));
      }),
    );
    expect([null, 0, -1, -4, -400.5, 40].map(stdInWords)).toEqual([
      '0',
      '1.00',
      '0.100',
      '1.00 × 10⁻⁴',
      '3.16 × 10⁻⁴⁰¹',
      '1.00 × 10⁴⁰',
    ]);
  });

  it('say a variance to four digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (variance) => {
        expect(Math.abs(log10Of(varianceInWords(variance)) - Math.log10(variance))).toBeLessThan(0.0003);
      }),
    );
    expect([0, 0.025, 2 / 80, 1e-4, 12344].map(varianceInWords)).toEqual([
      '0',
      '0.025',
      '0.025',
      '1 × 10⁻⁴',
      '1.234 × 10⁴',
    ]);
  });

  it('say a logarithm with a true minus and no negative zero', () => {
    expect([-0.0001, 0, -0.05, 12.345, -1234.5, null].map(log10InWords)).toEqual([
      '0.000',
      '0.000',
      '−0.050',
      '12.35',
      '−1235',
      '−∞',
    ]);
  });

  it('say a factor by its logarithm, and a dash where there is none', () => {
    expect([0, Math.log10(6.2), null].map(factorInWords)).toEqual(['×1.00', '×6.20', '–']);
  });
});

describe('html', () => {
  it('lets no value become markup, and keeps markup as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'a', '\u0000', '\ud800') }),
        (text) => {
          const escaped = html`<p title="${text}">${text}</p>`.text;
          expect(escaped.replace(/^<p title="|<\/p>$/g, '')).not.toMatch(/<|"[^>]/);
          expect(html`<b>${html`<i>${text}</i>`}</b>`.text).toBe(`<b><i>${escapeHtml(text)}</i></b>`);
        },
      ),
    );
  });

  it('writes JSON in which nothing can end a script or begin a comment, and which reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = jsonText({ value, nasty: '</script><!--' });
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual({ value: JSON.parse(JSON.stringify(value)), nasty: '</script><!--' });
      }),
    );
  });
});

describe('what tells networks apart', () => {
  const base: NetworkSpec = {
    layers: 50,
    width: 80,
    inputWidth: 1,
    outputWidth: 1,
    inputs: 1000,
    gradientInputs: 100,
    activation: 'relu',
    initializer: 'fixed',
    biasSigmaSq: 0,
  };

  it('is named by what differs alone', () => {
    const networks = [base, { ...base, width: 32 }, { ...base, activation: 'tanh' as const }];
    const { nouns, shortName } = differencesOf(networks.map((each) => ({ network: each })));
    expect(nouns).toBe('activation and width');
    expect(networks.map(shortName)).toEqual(['relu, D = 80', 'relu, D = 32', 'tanh, D = 80']);
  });

  it('names a network even where nothing differs', () => {
    expect(differencesOf([{ network: base }]).shortName(base)).toBe('relu');
  });
});

describe('a place on the page', () => {
  it('is read for every quantity, which says where it begins if it has no such layer', () => {
    expect(placeInWords(network, { layer: 3, column: 1 })).toBe('Layer 3 at σ² = 1, σ_w² = D·σ² = 8');
    expect(readingsAt(network, { layer: 0, column: 0 })).toEqual([
      { name: 'hidden units h', std: '1.00', log10: '0.000', status: 'ok', theory: '' },
      { name: 'gradients ∂L/∂f', std: '–', log10: '–', status: 'begin at layer 1', theory: '' },
    ]);
    expect(readingInWords(network, { layer: 2, column: 0 })).toBe(
      'Layer 2 at σ² = 0.25, σ_w² = D·σ² = 2. hidden units h: std 1.58, log10 0.200; gradients ∂L/∂f: std 0.398, log10 −0.400.',
    );
  });

  it('says what is dead, overflows and underflows, and what theory says', () => {
    const cells = { line: [[0.3]], low: [[-1]], high: [[1]] };
    const of = (log10: number | null, status: string): string =>
      readingsAt(
        {
          ...network,
          sigmaSq: [1],
          planes: [{ quantity: 'h', layers: [0], log10Std: [[log10]], status: [status], theory: cells }],
        },
        { layer: 0, column: 0 },
      )
        .map((each) => `${each.std}|${each.status}|${each.theory}`)
        .join();
    const theory = 'infinitely wide 2.00; 95 % of seeds 0.100 … 10.0';
    expect(of(null, 'd')).toBe(`0|dead: exactly 0|${theory}`);
    expect(of(400, 'o')).toBe(`1.00 × 10⁴⁰⁰|beyond float64: overflow|${theory}`);
    expect(of(-400, 'u')).toBe(`1.00 × 10⁻⁴⁰⁰|below float64: underflow|${theory}`);
  });

  it('begins in a layer that every quantity has', () => {
    const { layer, column } = startingPlace(network);
    expect(column).toBe(0);
    for (const { layers } of network.planes) expect(layers).toContain(layer);
  });

  it('moves by every key to a place that is there, or nowhere', () => {
    const layers = [0, 1, 2, 3, 4];
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'x', 'Tab'];
    fc.assert(
      fc.property(
        fc.constantFrom(...layers),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...keys),
        fc.constantFrom('heatmap' as const, 'profile' as const),
        (layer, column, key, chart) => {
          const to = moved({ layer, column }, key, chart, { layers, columns: 9 });
          expect(to === undefined).toBe(key === 'x' || key === 'Tab');
          if (to === undefined) return;
          expect(layers).toContain(to.layer);
          expect(to.column).toBeGreaterThanOrEqual(0);
          expect(to.column).toBeLessThanOrEqual(8);
        },
      ),
    );
    const from = { layer: 2, column: 4 };
    const bounds = { layers, columns: 9 };
    expect(moved(from, 'ArrowDown', 'heatmap', bounds)).toEqual({ layer: 3, column: 4 });
    expect(moved(from, 'ArrowRight', 'heatmap', bounds)).toEqual({ layer: 2, column: 5 });
    expect(moved(from, 'ArrowRight', 'profile', bounds)).toEqual({ layer: 3, column: 4 });
    expect(moved(from, 'ArrowUp', 'profile', bounds)).toEqual({ layer: 2, column: 5 });
  });
});

it('a profile is the column of every plane, theory beside it where there is some', () => {
  const theory = {
    line: gradients.layers.map((layer) => [layer, -layer]),
    low: gradients.layers.map(() => [null, -1]),
    high: gradients.layers.map(() => [null, 1]),
  };
  const series = seriesAt({ ...network, planes: [hidden, { ...gradients, theory }] }, 1);
  expect(series.map(({ quantity }) => quantity)).toEqual(['h', 'dl_df']);
  expect(series[0]).toEqual({
    quantity: 'h',
    layers: [0, 1, 2, 3, 4],
    log10Std: hidden.log10Std.map(([, each]) => each),
  });
  expect(series[1].theory).toEqual({ line: [-1, -2, -3, -4], low: [-1, -1, -1, -1], high: [1, 1, 1, 1] });
});
