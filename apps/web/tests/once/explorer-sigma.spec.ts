import { expect, test, type Page } from '@playwright/test';
import { formatPlainSigmaSq, formatStd, quantityNames } from '@initscope/charts';
import { seedBands, theoryLines } from '@initscope/core';
import { facetOf, measuredIn, planesAt, sentenceOf, slidTo } from '../support/explorer-figures.ts';
import {
  cellCentre,
  cellsOf,
  computed,
  expectQuery,
  mapOf,
  openExplorer,
  readoutOf,
  sigmaField,
  sigmaSlider,
  statusOf,
  type,
  verdictOf,
} from '../support/explorer.ts';

/** Expects core's sentence and numbers at a σ², which the address's sweep need not hold. */
async function expectAt(page: Page, query: string, sigmaSq: number, layer: number): Promise<void> {
  const planes = planesAt(query, sigmaSq);
  await expect.poll(() => verdictOf(page)).toBe(sentenceOf(planes));
  await expect.poll(async () => (await readoutOf(page)).caption).toBe(`Layer ${layer} at σ² = ${plain(sigmaSq)}`);
  const { rows } = await readoutOf(page);
  expect(Object.fromEntries(Object.entries(rows).map(([name, [first]]) => [name, first]))).toEqual(
    measuredIn(planes, layer),
  );
}

const plain = (value: number): string => formatPlainSigmaSq(value);

/** Everything on the page that a change of σ² leaves as it is. */
async function rest(page: Page): Promise<unknown> {
  return {
    cells: [await cellsOf(mapOf(page, 'h')), await cellsOf(mapOf(page, 'dl_df'))],
    status: await statusOf(page).innerText(),
    network: await page
      .getByRole('region', { name: 'The network' })
      .locator('input, select')
      .evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.value : each.textContent))),
    verdict: await page.locator('#verdict').innerText(),
  };
}

test('the slider moves verdict, numbers and address to core’s at that very σ², between two columns, and nothing else', async ({
  page,
}) => {
  await openExplorer(page);
  const before = await rest(page);
  for (const position of [137, 555, 1000]) {
    await sigmaSlider(page).fill(String(position));
    const sigmaSq = slidTo(position, 1e-3, 1);
    await expect(sigmaField(page)).toHaveValue(String(sigmaSq));
    await expectAt(page, '', sigmaSq, 49);
    await expectQuery(page, `?at=${sigmaSq}`);
  }
  expect(await rest(page)).toEqual(before);
});

test('the slider is held by the critical σ² when it comes near, and says σ² and σ_w² to a screen reader', async ({
  page,
}) => {
  await openExplorer(page, '?at=0.1');
  await expect(sigmaSlider(page)).toHaveAttribute('aria-valuetext', 'σ² = 0.1, σ_w² = 8');
  await sigmaSlider(page).fill('468');
  await expect(sigmaField(page)).toHaveValue('0.025');
  await expectQuery(page, '');
  await sigmaSlider(page).focus();
  await page.keyboard.press('End');
  await expect(sigmaField(page)).toHaveValue('1');
  await page.keyboard.press('ArrowLeft');
  await expect(sigmaField(page)).toHaveValue(String(slidTo(999, 1e-3, 1)));
  await page.keyboard.press('PageDown');
  expect(Number(await sigmaField(page).inputValue())).toBeLessThan(slidTo(950, 1e-3, 1));
});

test('a drag over a heatmap takes σ² and layer along, even outside of it', async ({ page }) => {
  await openExplorer(page);
  const before = await rest(page);
  const { sigmaSq } = facetOf('');
  const map = mapOf(page, 'h');
  const from = await cellCentre(map, [40, 50], [3, 41]);
  const to = await cellCentre(map, [10, 50], [35, 41]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await expectAt(page, '', sigmaSq[35], 10);
  // Into the other heatmap, whose cells are none of this drag's.
  const beyond = await cellCentre(mapOf(page, 'dl_df'), [10, 49], [3, 41]);
  await page.mouse.move(beyond.x, beyond.y, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(2, 2);
  const chosen = Number(await sigmaField(page).inputValue());
  expect(chosen).toBeGreaterThanOrEqual(Number(sigmaSq[35].toPrecision(4)));
  expect(await rest(page)).toEqual(before);
});

test('the critical button goes to 2/D, which the address leaves out', async ({ page }) => {
  await openExplorer(page, '?at=0.4');
  await page.getByRole('button', { name: '2/D = 0.025' }).click();
  await expectAt(page, '', 0.025, 49);
  await expectQuery(page, '');
});

test('a typed σ² may be a number or relative; anything else is refused in one sentence, and the picture stays', async ({
  page,
}) => {
  await openExplorer(page);
  await type(sigmaField(page), '0.02');
  await expectAt(page, '', 0.02, 49);
  await expectQuery(page, '?at=0.02');
  await type(sigmaField(page), '4/fan_in');
  await expectAt(page, '', 0.05, 49);
  await expectQuery(page, '?at=0.05');
  await computed(page);
  await expect.poll(async () => Object.values((await readoutOf(page)).rows).flat()).not.toContain('–');
  const cells = async (): Promise<unknown> => [await cellsOf(mapOf(page, 'h')), await cellsOf(mapOf(page, 'dl_df'))];
  const before = [await cells(), await verdictOf(page), await readoutOf(page)];
  for (const nonsense of ['plenty', '-1', '1e999', '2/fan_inn']) {
    await type(sigmaField(page), nonsense);
    const alert = page.getByRole('alert');
    await expect(alert).toHaveCount(1);
    await expect(alert).toContainText(nonsense);
    await expect(alert).toHaveText(/^σ²: given .*; allowed: .*\.$/);
    // Beside what was typed, in view.
    await expect(page.getByRole('region', { name: 'The sweep' }).getByRole('alert')).toBeVisible();
    await expect(statusOf(page)).toHaveText('Shown is the sweep before.');
    expect([await cells(), await verdictOf(page), await readoutOf(page)]).toEqual(before);
    await expectQuery(page, '?at=0.05');
  }
  await type(sigmaField(page), '0.3');
  await computed(page);
  await expectAt(page, '', 0.3, 49);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

const tanh = '?activation=tanh&layers=20&width=40&inputs=200&seeds=0..2&sigmaSq=log:1e-3:1:5';

test('with tanh, what lies between two columns is said to be so, until rest brings core’s figures for that very σ²', async ({
  page,
}) => {
  await openExplorer(page, tanh);
  await page.evaluate(() => {
    const captions: string[] = [];
    Object.assign(window, { captions });
    new MutationObserver(() => {
      captions.push(document.querySelector('.readout caption')?.textContent ?? '');
    }).observe(document.querySelector('.readout') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await sigmaSlider(page).fill('612');
  const sigmaSq = slidTo(612, 1e-3, 1);
  await expectAt(page, tanh, sigmaSq, 19);
  const captions = await page.evaluate(() => (window as unknown as { captions: string[] }).captions);
  expect(captions.some((caption) => caption.includes('(between two columns)'))).toBe(true);
});

test('theory in the readout is core’s line for an infinitely wide network, and its band over seeds', async ({
  page,
}) => {
  const query = '?seeds=0..3&quantities=h,f,dl_df,dl_dh&layer=30';
  await openExplorer(page, `${query}&at=0.1`);
  const { network } = facetOf(query);
  const sigmaSq = 0.1;
  const wanted = ['h', 'f', 'dl_df', 'dl_dh'] as const;
  const [line] = theoryLines(network, [sigmaSq], wanted);
  const [band] = seedBands(network, { sigmaSq: [sigmaSq], quantities: wanted, chains: 2000 });
  const expected = wanted.map((quantity) => {
    const inLine = line.statistics[quantity]?.find(({ layer }) => layer === 30);
    const inBand = band.statistics[quantity]?.find(({ layer }) => layer === 30);
    return [
      quantityNames[quantity],
      formatStd(inLine?.log10Std ?? null),
      `${formatStd(inBand?.log10Low ?? null)} … ${formatStd(inBand?.log10High ?? null)}`,
    ];
  });
  await expect
    .poll(async () => Object.entries((await readoutOf(page)).rows).map(([name, [, ...theory]]) => [name, ...theory]), {
      timeout: 20_000,
    })
    .toEqual(expected);
});

test('theory of tanh, which has no band, is core’s line alone', async ({ page }) => {
  const at = facetOf(tanh).sigmaSq[3];
  await openExplorer(page, `${tanh}&at=${at}`);
  const [{ statistics }] = theoryLines(facetOf(tanh).network, [at], ['h', 'dl_df']);
  await expect
    .poll(async () => Object.values((await readoutOf(page)).rows).map(([, ...theory]) => theory), { timeout: 20_000 })
    .toEqual(
      (['h', 'dl_df'] as const).map((quantity) => [formatStd(statistics[quantity]?.at(-1)?.log10Std ?? null), '']),
    );
});
