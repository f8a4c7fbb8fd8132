import { expect, test } from '@playwright/test';
import { buildFigures } from '../../src/lib/lesson/build-figures.ts';
import type { BothWays } from '../../src/lib/lesson/lesson-figures.ts';
import {
  lessonPage,
  listed,
  listOf,
  notebookNetworks,
  openLesson,
  printed,
  type NotebookNetwork,
} from '../support/lesson.ts';

const figures = buildFigures();
const kinds = ['small', 'exploding', 'balanced'] as const;

/** In the order of the page: caption, and which figures it has to show. */
const lists = [
  ['std of hidden units h by layer; 5 layers of 8 units, σ² = 1', 'small', 'stdHidden'],
  ['std of hidden units h by layer; 50 layers of 80 units, σ² = 1', 'exploding', 'stdHidden'],
  ['std of hidden units h by layer; 50 layers of 80 units, σ² = 2/80 = 0.025', 'balanced', 'stdHidden'],
  ['std of gradients ∂L/∂f by layer; 5 layers of 8 units, σ² = 1', 'small', 'stdGradient'],
  ['std of gradients ∂L/∂f by layer; 50 layers of 80 units, σ² = 1', 'exploding', 'stdGradient'],
  ['std of gradients ∂L/∂f by layer; 50 layers of 80 units, σ² = 2/80 = 0.025', 'balanced', 'stdGradient'],
] as const;

for (const kind of kinds) {
  test(`the build’s figures are NumPy’s: ${kind}`, async () => {
    const expected: NotebookNetwork = (await notebookNetworks())[kind];
    const built: BothWays = figures.notebook[kind];
    for (const [series, std] of [
      [built.h, expected.stdHidden],
      [built.dl_df, expected.stdGradient],
    ] as const) {
      expect(series.log10Std).toHaveLength(std.length);
      for (const [i, log10] of series.log10Std.entries()) expect(10 ** (log10 ?? NaN) / std[i]).toBeCloseTo(1, 11);
    }
  });
}

test('the page shows the notebook’s six tables to their decimals, computed here as when it was built', async ({
  page,
}) => {
  const expected = await notebookNetworks();
  await openLesson(page);
  for (const [caption, kind, which] of lists) {
    const shown = await listed(listOf(page, new RegExp(`^${escaped(caption)}$`)).first());
    expect(shown, caption).toEqual(expected[kind][which].map(printed));
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the same six tables', async ({ page }) => {
    const expected = await notebookNetworks();
    await page.goto(lessonPage);
    for (const [caption, kind, which] of lists) {
      const list = listOf(page, new RegExp(`^${escaped(caption)}$`)).first();
      await expect(list).toBeVisible();
      expect(await listed(list), caption).toEqual(expected[kind][which].map(printed));
    }
  });
});

test('float32 overflows in layer 49 both ways, float16 in layer 6', () => {
  // RandomState(0), 50 × 80, σ² = 1, by NumPy 2.4.6: np.abs(all_h[k]).max() is 2.0e38 for k = 48, 1.3e39 for k = 49; 1.37e4 and 7.49e4 for 5 and 6.
  expect(figures.overflow).toMatchObject({ float32Layer: 49, float32GradientLayer: 49, float16Layer: 6 });
});

test('the band over seeds and the random walk are those of the theory', () => {
  // By SciPy 1.17.1, special.digamma and polygamma over stats.binom.pmf: E[ψ(m/2)] + ln(4/D) and E[ψ₁(m/2)] + Var[ψ(m/2)], m ~ Bin(80, ½) given m ≥ 1.
  expect(figures.spread.mean).toBeCloseTo(-0.0319128, 6);
  expect(figures.spread.variance).toBeCloseTo(0.0655692, 6);
  // 8,000 networks drawn weight by weight in NumPy 2.4.6 (default_rng(1)), std over N(0, 1) from the inputs ±1, np.quantile of
  // [.025, .5, .975]: layer 1 .0840 .0993 .1151; layer 10 .0455 .0898 .1755.
  const [first, tenth] = figures.spread.rows;
  for (const [value, expected] of [
    [first.low, 0.084],
    [first.median, 0.0993],
    [first.high, 0.1151],
    [tenth.low, 0.0455],
    [tenth.median, 0.0898],
    [tenth.high, 0.1755],
  ] as const) {
    expect(Math.abs(value / expected - 1)).toBeLessThan(0.03);
  }
  // √(½ − 1/π²)·√0.025
  for (const { line } of figures.spread.rows)
    expect(line).toBeCloseTo(Math.sqrt(0.5 - 1 / Math.PI ** 2) * Math.sqrt(0.025), 5);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
