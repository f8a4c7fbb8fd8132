import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import { initializerNames, initializerOf, precisionFormats } from '@initscope/core';
import { charactersOf, italicOf } from '../../config/math-font.ts';
import { toMathMl } from '../../config/equations.ts';
import { equations } from '../../src/lib/math/equations.ts';
import { initializerWords, ruleText, varianceByRule } from '../../src/lib/method/initializer-rows.ts';
import { sections } from '../../src/lib/method/sections.ts';

const methodPage = '/method/';

async function rowsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

test('every section can be linked to, from the contents and from its own heading', async ({ page }) => {
  await page.goto(methodPage);
  await expect(page).toHaveTitle('Method · initscope');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link')).toHaveCount(sections.length);
  for (const [id, title] of sections) {
    await contents.getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`h2#${id}`)).toHaveText(title);
    await expect(page.locator(`h2#${id}`)).toBeInViewport();
  }
});

test('the table of formats is IEEE 754’s', async ({ page }) => {
  await page.goto(methodPage);
  expect(await rowsOf(page.getByRole('table', { name: 'What each format holds' }))).toEqual([
    // IEEE 754-2019, table 3.5: 65504 and 2^-24; (2 − 2^-7)·2^127; FLT_MAX, FLT_MIN, FLT_TRUE_MIN; DBL_MAX, DBL_MIN, DBL_TRUE_MIN.
    ['float16', '11', '6.55e4', '6.10e-5', '5.96e-8'],
    ['bfloat16', '8', '3.39e38', '1.18e-38', '9.18e-41'],
    ['float32', '24', '3.40e38', '1.18e-38', '1.40e-45'],
    ['float64', '53', '1.80e308', '2.23e-308', '4.94e-324'],
  ]);
  expect(precisionFormats).toHaveLength(4);
});

test('the table of initialisers has every one of core’s, with its variance', async ({ page }) => {
  await page.goto(methodPage);
  const rows = await rowsOf(page.getByRole('table', { name: /^Initialisers/ }));
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(initializerNames));
  const row = (name: string): readonly string[] | undefined => rows.find(([first]) => first === name)?.slice(1);
  // 2/80; 2/(80 + 80) and 2/(80 + 40); 1/(3·80); 1/max(80, 40).
  expect(row('he_normal')).toEqual(['–', 'HeNormal', 'normal, cut at ±2', '2/fan_in', '0.025', '0.025']);
  expect(row('xavier_uniform')).toEqual([
    'xavier_uniform_',
    'GlorotUniform',
    'uniform',
    '2/(fan_in + fan_out)',
    '0.0125',
    '0.0167',
  ]);
  expect(row('torch_linear')?.slice(2)).toEqual(['uniform', '1/(3·fan_in)', '0.00417', '0.00417']);
  expect(row('orthogonal')?.slice(2)).toEqual(['orthonormal', '1/max(fan_in, fan_out)', '0.0125', '0.0125']);
});

for (const { name, rule } of initializerWords) {
  test(`the rule of ${name}, ${ruleText(rule)}, is core’s`, () => {
    for (const [fanIn, fanOut] of [
      [80, 80],
      [80, 40],
      [10, 40],
      [1, 7],
    ] as const) {
      const variance = initializerOf(name).varianceOf(fanIn, fanOut);
      if (rule === null) expect(variance).toBeNull();
      else expect(varianceByRule(rule, fanIn, fanOut)).toBeCloseTo(variance ?? NaN, 12);
    }
  });
}

test('the table of gains has what SciPy’s quadrature gives, and PyTorch’s own', async ({ page }) => {
  await page.goto(methodPage);
  const rows = await rowsOf(page.getByRole('table', { name: /^Gains/ }));
  const row = (name: string): readonly string[] | undefined => rows.find(([first]) => first === name)?.slice(1);
  // SciPy 1.17.1, integrate.quad of φ(z)² and φ′(z)² times the normal density, to the power −½; the documentation of PyTorch’s calculate_gain.
  expect(row('relu')).toEqual(['1.414214', '1.414214', '1.414214']);
  expect(row('tanh')).toEqual(['1.592537', '1.467414', '1.666667']);
  expect(row('gelu')).toEqual(['1.533530', '1.481114', '–']);
  expect(row('silu')).toEqual(['1.676532', '1.623320', '–']);
  expect(row('elu')).toEqual(['1.245198', '1.223429', '–']);
  expect(row('selu')).toEqual(['1.000000', '0.966026', '0.750000']);
  expect(row('softsign')).toEqual(['2.337533', '2.095781', '–']);
});

test('equations are MathML with their TeX, without a style, and in characters that their font has', () => {
  for (const [name, tex] of Object.entries(equations)) {
    const markup = toMathMl(tex);
    expect(markup.match(/<math /g), name).toHaveLength(tex.split(String.raw`\qquad`).length);
    expect(markup, name).toContain('<annotation encoding="application/x-tex">');
    expect(markup, name).not.toContain(' style=');
    // A browser has no letters of these kinds but as characters of their own.
    expect(markup.match(/mathvariant="(?!normal)[^"]*"/g), name).toBeNull();
  }
  expect(['h', 'x', 'W', 'σ', 'χ', '∂', 'φ', '2', '('].map(italicOf)).toEqual(Array.from('ℎ𝑥𝑊𝜎𝜒𝜕𝜑2('));
  expect(Array.from(charactersOf('<math><mi>f</mi><annotation>\\frac</annotation></math>'))).toEqual(['f', '𝑓', '√']);
});

test('equations are well-formed MathML: a subscript has a base and one index', async ({ page }) => {
  // Firefox reports any other as invalid markup, and no browser lowers its index.
  const arity = { msub: 2, msup: 2, mfrac: 2, mover: 2, munder: 2, mroot: 2, msubsup: 3, munderover: 3 };
  for (const path of ['/notebook/', methodPage]) {
    await page.goto(path);
    const found = await page
      .locator(Object.keys(arity).join())
      .evaluateAll((elements) =>
        elements.map(({ localName, childElementCount }) => [localName, childElementCount].join()),
      );
    expect(found.length, path).toBeGreaterThan(20);
    const right = new Set(Object.entries(arity).map((entry) => entry.join()));
    expect(
      found.filter((each) => !right.has(each)),
      path,
    ).toEqual([]);
  }
});

test('the pages have no style attribute, and the font is small and comes with its licence', async ({
  page,
  request,
}) => {
  for (const path of ['/notebook/', methodPage]) {
    const html = await (await request.get(path)).text();
    expect(html.match(/\sstyle="/g), path).toBeNull();
  }
  await page.goto(methodPage);
  await page.evaluate(() => document.fonts.ready);
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && /stix-two-math.*\.woff2$/.test(entry.name)
          ? [entry.decodedBodySize]
          : [],
      ),
  );
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(40_000);
  const licence = await request.get('/STIX-TWO-MATH-LICENCE.txt');
  expect(await licence.text()).toContain('SIL OPEN FONT LICENSE');
  await page.getByRole('link', { name: 'NOTICE.txt' }).click();
  expect(await page.locator('body').innerText()).toContain(
    (await readFile(new URL('../../../../packages/core/NOTICE', import.meta.url), 'utf8')).slice(0, 60),
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is all there', async ({ page }) => {
    await page.goto(methodPage);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(sections.map(([, title]) => title));
    await expect(page.getByRole('table')).toHaveCount(4);
    await expect(page.getByRole('img', { name: /./ }).first()).toBeVisible();
  });
});
