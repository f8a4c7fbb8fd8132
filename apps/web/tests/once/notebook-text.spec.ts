import { expect, test } from '@playwright/test';
import { parseSweepSpec } from '@initscope/core';
import type { ProfileSeries } from '@initscope/charts';
import { courseInWords } from '../../src/lib/lesson/course-in-words.ts';
import { courseOf } from '../../src/lib/lesson/course-of.ts';
import { explorerQueries } from '../../src/lib/lesson/explorer-queries.ts';
import { factorText, figureText } from '../../src/lib/lesson/figure-text.ts';
import { readNumber } from '../../src/lib/lesson/read-number.ts';
import { readVariance } from '../../src/lib/lesson/read-variance.ts';

// The lesson's plain functions, here in Node.

test('figureText prints three decimals, and a power of ten where those would be too many or none', () => {
  const text = (std: number): string => figureText(Math.log10(std)).replaceAll('\u00a0', ' ');
  expect([0.0984, 0.6221961993680167, 446.6542083211532, 999999].map(text)).toEqual([
    '0.098',
    '0.622',
    '446.654',
    '999999.000',
  ]);
  expect([1339835.2309, 1.1220916863651955e38, 9.99999999e9].map(text)).toEqual([
    '1.339835 × 10⁶',
    '1.122092 × 10³⁸',
    '1.000000 × 10¹⁰',
  ]);
  expect([0.0006, 3.548e-36, 0.000099999].map(text)).toEqual(['0.001', '3.548 × 10⁻³⁶', '1.000 × 10⁻⁴']);
  expect(figureText(null)).toBe('0');
});

test('factorText tells 0.99 and 1.01 from 1', () => {
  expect([6.283, 0.447, 0.985, 1.014, 1.25].map(factorText)).toEqual(['6.3', '0.45', '0.98', '1.01', '1.3']);
});

test('readNumber takes decimals, commas, fractions and powers, and says what is wrong with anything else', () => {
  const read = (text: string): number | string => {
    const result = readNumber(text, '0.1');
    return 'value' in result ? result.value : result.problem;
  };
  expect([' 0.025 ', '0,025', '2/80', '2 / 80', '.5', '1e-3', '−1', '49.'].map(read)).toEqual([
    0.025, 0.025, 0.025, 0.025, 0.5, 0.001, -1, 49,
  ]);
  expect(read('  ')).toBe('Type a number first, such as 0.1, or let the page show you.');
  for (const wrong of ['many', '1/0', '2/', '1 2', 'NaN', 'Infinity', '0x10', '<b>', '1e999']) {
    expect(read(wrong), wrong).toBe(`“${wrong}” is not a number; type one such as 0.1, or a fraction.`);
  }
});

test('readVariance takes what lies on the lesson’s axis', () => {
  expect(readVariance('2/80')).toEqual({ sigmaSq: 0.025 });
  expect(readVariance('1')).toEqual({ sigmaSq: 1 });
  expect(readVariance('0.001')).toEqual({ sigmaSq: 0.001 });
  for (const off of ['0', '2', '-1', '1e-9']) {
    expect(readVariance(off)).toEqual({ problem: `σ² = ${off} is off this axis; type one from 0.001 to 1.` });
  }
});

const ofH = (log10Std: readonly (number | null)[]): ProfileSeries => ({
  quantity: 'h',
  layers: log10Std.map((_, layer) => layer),
  log10Std,
});

test('courseOf follows hidden units from layer 1 on, and gradients from the last layer back', () => {
  expect(courseOf(ofH([0, 1, 2, 3]))).toEqual({
    kind: 'explodes',
    from: { layer: 1, log10Std: 1 },
    to: { layer: 3, log10Std: 3 },
    factor: 10,
  });
  const gradients: ProfileSeries = { quantity: 'dl_df', layers: [1, 2, 3], log10Std: [1, 2, 3] };
  expect(courseOf(gradients)).toMatchObject({ kind: 'vanishes', from: { layer: 3 }, to: { layer: 1 }, factor: 0.1 });
  expect(courseOf(ofH([9, 0, 0.5, 0.99]))?.kind).toBe('lives');
  expect(courseOf(ofH([0, 1, null]))).toBeUndefined();
  expect(courseOf(ofH([0, 1]))).toBeUndefined();
});

test('courseInWords names what happened, and the balance once it is found', () => {
  const at = (sigmaSq: number, log10Std: readonly (number | null)[]): string =>
    courseInWords({ sigmaSq, series: ofH(log10Std) });
  expect(at(1, [0, 0, 38])).toMatch(/^At σ² = 1 it explodes: from layer 1 to layer 2 .* Try less\.$/);
  expect(at(0.001, [0, 0, -38])).toMatch(/^At σ² = 0\.001 it vanishes: .* Try more\.$/);
  expect(at(0.025, [0, 0, 0.2])).toMatch(
    /^At σ² = 0\.025 it has stopped: .* This is 2\/80, two over the number of units\.$/,
  );
  expect(at(0.027, [0, 0, 0.2])).toMatch(/a little above 2\/80 = 0\.025, where 80σ²\/2 is exactly 1\.$/);
  expect(at(0.024, [0, 0, 0.2])).toMatch(/a little below 2\/80/);
  expect(at(0.024, [0, 0, null])).toBe('A layer is dead: all of it is exactly 0.');
});

for (const [name, query] of Object.entries(explorerQueries)) {
  test(`the link to the explorer, ${name}, is a spec that core reads, and a σ² on its axis`, () => {
    const { at, ...fields } = Object.fromEntries(new URLSearchParams(query));
    const spec = parseSweepSpec(fields);
    const values = spec.sigmaSq.filter((value) => typeof value === 'number');
    expect(Number(at)).toBeGreaterThanOrEqual(Math.min(...values));
    expect(Number(at)).toBeLessThanOrEqual(Math.max(...values));
  });
}
