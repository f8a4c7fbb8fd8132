import { expect, test, type Page } from '@playwright/test';
import { formatPlainSigmaSq } from '@initscope/charts';
import { facetOf, measuredIn, planesAt, sentenceOf } from '../support/explorer-figures.ts';
import {
  cellCentre,
  crosshairOn,
  expectQuery,
  layerOnProfile,
  mapOf,
  openExplorer,
  profileOf,
  readoutOf,
  saidPlace,
  sigmaField,
  verdictOf,
} from '../support/explorer.ts';

/** Layers 0 … 49 of h and 1 … 49 of ∂L/∂f, at 41 σ² from 10⁻³ to 1. */
const { sigmaSq } = facetOf('');
const columns = 41;
const maps = [
  { quantity: 'h', rows: 50, first: 0 },
  { quantity: 'dl_df', rows: 49, first: 1 },
] as const;

/** Expects one crosshair, seen on both heatmaps and on the profile, and core's numbers and sentence there. */
async function expectLookedAt(page: Page, layer: number, column: number): Promise<void> {
  for (const { quantity, rows, first } of maps) {
    await expect
      .poll(async () => {
        const { x = NaN, y = NaN } = await crosshairOn(mapOf(page, quantity));
        return { column: Math.floor(x * columns), layer: first + Math.floor(y * rows) };
      }, quantity)
      // Gradients have no layer 0.
      .toEqual({ column, layer: layer < first ? NaN : layer });
  }
  expect(await layerOnProfile(profileOf(page), 49)).toBeCloseTo(layer, 1);
  const at = sigmaSq[column];
  const planes = planesAt('', at);
  const { caption, rows } = await readoutOf(page);
  expect(caption).toBe(`Layer ${layer} at σ² = ${formatPlainSigmaSq(at)}`);
  const measured = Object.fromEntries(Object.entries(rows).map(([name, [first]]) => [name, first]));
  expect(measured).toEqual(measuredIn(planes, layer));
  expect(await verdictOf(page)).toBe(sentenceOf(planes));
}

for (const { quantity, rows, first } of maps) {
  test(`the mouse over the heatmap of ${quantity} moves one crosshair on every chart, and core's numbers with it; away from it all is as before`, async ({
    page,
  }) => {
    await openExplorer(page);
    const before = await readoutOf(page);
    const map = mapOf(page, quantity);
    for (const [layer, column] of [
      [31, 7],
      [12, 36],
    ] as const) {
      const { x, y } = await cellCentre(map, [layer - first, rows], [column, columns]);
      await page.mouse.move(x, y);
      await expectLookedAt(page, layer, column);
    }
    await page.mouse.move(2, 2);
    await expect.poll(async () => (await readoutOf(page)).caption).toBe(before.caption);
    expect((await crosshairOn(map)).y).toBeUndefined();
    // Looked at in passing only: nothing is chosen.
    await expect(sigmaField(page)).toHaveValue('0.025');
    await expectQuery(page, '');
  });
}

test('a click chooses a cell, which stays when the mouse leaves and is written into the address', async ({ page }) => {
  await openExplorer(page);
  const { x, y } = await cellCentre(mapOf(page, 'dl_df'), [20 - 1, 49], [30, columns]);
  await page.mouse.click(x, y);
  await page.mouse.move(2, 2);
  await expectLookedAt(page, 20, 30);
  await expectQuery(page, `?at=${Number(sigmaSq[30].toPrecision(6))}&layer=20`);
});

test('the mouse over the profile points out a layer on every chart', async ({ page }) => {
  await openExplorer(page, `?at=${sigmaSq[9]}`);
  const box = await profileOf(page).locator('line.rule, path.rule, rect.ground, svg').first().boundingBox();
  if (box === null) throw new Error('the profile is not drawn');
  const ticks = await profileOf(page)
    .locator('text.tick[text-anchor="middle"]')
    .evaluateAll((all) =>
      all.map((tick) => {
        const { left, width, top } = tick.getBoundingClientRect();
        return { text: tick.textContent, x: left + width / 2, y: top };
      }),
    );
  const twenty = ticks.find(({ text }) => text === '20');
  if (twenty === undefined) throw new Error('layer 20 has no tick');
  await page.mouse.move(twenty.x, twenty.y - 60);
  await expectLookedAt(page, 20, 9);
});

test('arrow keys move the crosshair cell by cell from any heatmap, and a screen reader is told where it is', async ({
  page,
}) => {
  await openExplorer(page);
  await mapOf(page, 'h').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expectLookedAt(page, 0, 0);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expectLookedAt(page, 3, 5);
  const told = measuredIn(planesAt('', sigmaSq[5]), 3);
  await expect(saidPlace(page)).toHaveText(
    `layer 3, σ² = ${formatPlainSigmaSq(sigmaSq[5])}: hidden units h ${told['hidden units h']}, gradients ∂L/∂f ${told['gradients ∂L/∂f']}`,
  );
  await page.keyboard.press('PageDown');
  await expectLookedAt(page, 13, 5);
  await page.keyboard.press('End');
  await expectLookedAt(page, 13, 40);
  // No farther than its ends.
  await page.keyboard.press('ArrowRight');
  await expectLookedAt(page, 13, 40);
  await mapOf(page, 'dl_df').focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expectLookedAt(page, 1, 40);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expectLookedAt(page, 1, 39);
  await expectQuery(page, `?at=${Number(sigmaSq[39].toPrecision(6))}&layer=1`);
});

test('on the profile arrow keys move from layer to layer, and leave up and down to the page', async ({ page }) => {
  await openExplorer(page, `?at=${sigmaSq[20]}&layer=10`);
  await profileOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expectLookedAt(page, 11, 20);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expectLookedAt(page, 9, 20);
  await expect(saidPlace(page)).toHaveText(/^layer 9, σ² = /);
  await page.keyboard.press('End');
  await expectLookedAt(page, 49, 20);
});

test('keys with Ctrl, Alt or Meta, and all others, are left to the browser', async ({ page }) => {
  await openExplorer(page, `?at=${sigmaSq[20]}&layer=10`);
  await mapOf(page, 'h').focus();
  for (const key of ['Control+ArrowRight', 'Meta+ArrowDown', 'a', 'Escape']) await page.keyboard.press(key);
  await expectLookedAt(page, 10, 20);
  await page.keyboard.press('Tab');
  await expect(mapOf(page, 'dl_df')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap chooses a cell on every chart', async ({ page }) => {
    await openExplorer(page);
    const { x, y } = await cellCentre(mapOf(page, 'h'), [25, 50], [33, columns]);
    await page.touchscreen.tap(x, y);
    await expectLookedAt(page, 25, 33);
    await expectQuery(page, `?at=${Number(sigmaSq[33].toPrecision(6))}&layer=25`);
  });
});
