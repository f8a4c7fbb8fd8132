import { expect, test, type Page } from '@playwright/test';
import { networkInWords } from '@initscope/charts';
import { explorerQueries } from '../../src/lib/lesson/explorer-queries.ts';
import { explorerQuery } from '../../src/lib/phase/explorer-query.ts';
import { presets } from '../../src/lib/presets/presets.ts';
import { facetOf, planesAt, queryWith, sentenceOf } from '../support/explorer-figures.ts';
import {
  cellCentre,
  cellsOf,
  computed,
  control,
  expectQuery,
  mapOf,
  openExplorer,
  readoutOf,
  sigmaField,
  sigmaSlider,
  verdictOf,
} from '../support/explorer.ts';

const small = '?layers=10&width=16&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2';

/** All that an address has to bring back. */
async function state(page: Page): Promise<unknown> {
  return {
    fields: await page
      .getByRole('region', { name: 'The network' })
      .locator('input, select')
      .evaluateAll((all) =>
        all.map((each) => {
          if (each instanceof HTMLSelectElement) return each.value;
          return each instanceof HTMLInputElement && each.type === 'checkbox'
            ? each.checked
            : each.getAttribute('value');
        }),
      ),
    sigma: await sigmaField(page).inputValue(),
    verdict: await verdictOf(page),
    readout: (await readoutOf(page)).caption,
    maps: await page
      .getByRole('application', { name: /^Heatmap/ })
      .locator('svg > g:first-of-type path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
  };
}

test('what was changed by hand survives a reload through the address, where defaults are left out', async ({
  page,
}) => {
  await openExplorer(page, small);
  await control(page, 'activation').selectOption('gelu');
  await computed(page);
  await control(page, 'shown').selectOption({ label: 'all four' });
  await computed(page);
  await page.getByRole('button', { name: 'draw again: weights' }).click();
  await computed(page);
  await page.getByLabel('float16', { exact: true }).check();
  await page.getByLabel('float32').check();
  const { x, y } = await cellCentre(mapOf(page, 'f'), [6, 10], [5, 7]);
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  const at = facetOf(small).sigmaSq[5];
  const query = queryWith(small, { activation: 'gelu', quantities: 'h,f,dl_df,dl_dh', seeds: '3..5' });
  await expectQuery(page, `${query}&at=${Number(at.toPrecision(6))}&layer=6&limits=float16,float32`);
  const before = await state(page);
  await page.reload();
  await computed(page);
  expect(await state(page)).toEqual(before);
});

test('addresses hold no default, and nothing that is none of the explorer’s', async ({ page }) => {
  await openExplorer(page, '?layers=50&seeds=0..7&method=auto&at=0.025&utm_source=mail&limits=&network=0&layer=x');
  await expectQuery(page, '');
  await openExplorer(page, '?width=16&fbclid=1&layers=10#main');
  await expectQuery(page, '?layers=10&width=16');
  expect(new URL(page.url()).hash).toBe('#main');
});

for (const [name, query] of Object.entries(explorerQueries)) {
  test(`the lesson's link ${name} shows the sweep and the σ² that it names`, async ({ page }) => {
    await openExplorer(page, query);
    const at = Number(new URLSearchParams(query).get('at'));
    await expect(sigmaField(page)).toHaveValue(String(at));
    expect(await verdictOf(page)).toBe(sentenceOf(planesAt(query, at)));
  });
}

test('a link of the phase diagram shows the sweep and the σ² that it names', async ({ page }) => {
  const query = `?${(explorerQuery('linear', { sigmaWSq: 1.2, biasSigmaSq: 0 }, 64) ?? '').replace(/^\?/, '')}`;
  await openExplorer(page, query);
  const at = Number(new URLSearchParams(query).get('at'));
  expect(at).toBe(1.2 / 64);
  expect(await verdictOf(page)).toBe(sentenceOf(planesAt(query, at)));
});

test('of several networks in an address one is chosen, which the address says', async ({ page }) => {
  const query =
    '?layers=6&width=8,16&inputs=100&gradientInputs=50&activation=relu,linear&sigmaSq=log:0.01:1:7&seeds=0..2';
  await openExplorer(page, query);
  const chooser = page.getByLabel('Network', { exact: true });
  const words = [0, 1, 2, 3].map((index) => networkInWords(facetOf(query, index).network));
  await expect(chooser.locator('option')).toHaveText(words);
  await expect(page.getByText('one of 4')).toBeVisible();
  for (const index of [3, 1]) {
    await chooser.selectOption({ label: words[index] ?? '' });
    await expectQuery(page, `${query}&network=${index}`);
    await computed(page);
    const alone = queryWith(query, {
      width: String(facetOf(query, index).network.width),
      activation: facetOf(query, index).network.activation,
    });
    const at = Number(await sigmaField(page).inputValue());
    expect(await verdictOf(page)).toBe(sentenceOf(planesAt(alone, at)));
  }
  await page.reload();
  await computed(page);
  await expect(chooser).toHaveValue('1');
});

test('a network that the address has not is the first one', async ({ page }) => {
  await openExplorer(page, `${small}&network=7`);
  await expectQuery(page, small);
});

for (const preset of presets) {
  test(`preset ${preset.id} loads, is marked, says why, and shows its σ²; Back returns`, async ({ page }) => {
    await openExplorer(page, small);
    const nav = page.getByRole('navigation', { name: 'Sweeps to begin with' });
    const link = nav.getByRole('link', { name: preset.name, exact: true });
    await expect(nav.locator('[aria-current]')).toHaveCount(0);
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    await computed(page);
    await expect(nav.locator('[aria-current]')).toHaveCount(1);
    await expect(page.getByText(preset.why)).toBeVisible();
    await expect(sigmaField(page)).toHaveValue(String(Number(preset.at.toPrecision(4))));
    const query = queryWith(
      '',
      Object.fromEntries(Object.entries(preset.spec).map(([key, value]) => [key, String(value)])),
    );
    expect(await verdictOf(page)).toBe(sentenceOf(planesAt(query, preset.at)));
    await page.goBack();
    await expectQuery(page, small);
    await computed(page);
    await expect(link).not.toHaveAttribute('aria-current');
    await expect(control(page, 'hidden layers')).toHaveValue('10');
    await page.goForward();
    await expect(link).toHaveAttribute('aria-current', 'true');
  });
}

test('the smooth presets are links to what they name, at their σ²', async ({ page }) => {
  await openExplorer(page, small);
  for (const { name, spec, at } of presets) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const query = href?.replace(/^\.\//, '') ?? '';
    const fields = Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, String(value)]));
    expect(facetOf(query)).toEqual(facetOf(queryWith('', fields)));
    const said = new URLSearchParams(query).get('at');
    // Left out where one looks there anyway.
    if (said !== null) expect(Number(said)).toBeCloseTo(at, 6);
  }
});

test('a preset with Ctrl opens another tab, and this one stays', async ({ page, context }) => {
  await openExplorer(page, small);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: presets[0].name, exact: true }).click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await computed(other);
  await expectQuery(page, small);
});

test('dragging leaves no history behind: Back goes to the page before', async ({ page }) => {
  await page.goto('/method/');
  await openExplorer(page, small);
  for (const position of ['300', '500', '700']) await sigmaSlider(page).fill(position);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  await page.goBack();
  await expect(page).toHaveURL(/\/method\/$/);
});

test('embed=1 shows the figure and its numbers under the network’s name, and nothing else', async ({ page }) => {
  await openExplorer(page, `${small}&embed=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(networkInWords(facetOf(small).network));
  await expect(mapOf(page, 'h')).toBeVisible();
  await expect(sigmaSlider(page)).toBeVisible();
  await expect(page.locator('p.verdict')).toBeVisible();
  for (const hidden of ['banner', 'contentinfo', 'navigation'] as const) {
    for (const each of await page.getByRole(hidden).all()) await expect(each).toBeHidden();
  }
  await expect(page.getByRole('region', { name: 'The network' })).toBeHidden();
  await expect(page.getByText('The numbers, as tables')).toBeHidden();
  const before = await cellsOf(mapOf(page, 'h'));
  await sigmaSlider(page).fill('900');
  await expectQuery(page, `${small}&at=0.631&embed=1`);
  expect(await cellsOf(mapOf(page, 'h'))).toBe(before);
});
