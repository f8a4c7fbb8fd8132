import { expect, test } from '@playwright/test';
import { formatStd } from '@initscope/charts';
import { theoryLines } from '@initscope/core';
import { computeDefaultSweep } from '../support/default-sweep.ts';
import { facetOf, planesAt } from '../support/explorer-figures.ts';
import { openSweep } from '../support/site.ts';

const { planes, verdict } = computeDefaultSweep();
/** Every fifth σ², and number 19, the nearest to 2/D. */
const columns = [0, 5, 10, 15, 19, 20, 25, 30, 35, 40];

for (const plane of planes) {
  test(`tables core's ${plane.quantity}, layer by layer`, async ({ page }) => {
    await openSweep(page);
    await page.getByText('The numbers, as tables').click();
    await page
      .getByText(plane.quantity === 'h' ? 'The numbers: hidden units h' : 'The numbers: gradients ∂L/∂f')
      .click();
    const table = page.getByRole('table', { name: /at 10 of the 41 weight variances/ });
    await expect(table).toHaveCount(1);
    const rows = await table
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
    const [head, ...body] = rows;
    expect(head).toEqual(['layer', ...columns.map((column) => `σ² = ${Number(plane.sigmaSq[column].toPrecision(3))}`)]);
    expect(body).toEqual(
      plane.layers.map((layer, row) => [
        String(layer),
        ...columns.map((column) => formatStd(plane.log10Std[row][column])),
      ]),
    );
    // The figures are numbers that anything can read, and right to their third digit.
    const last = body[body.length - 1].slice(1).map(Number);
    for (const [index, column] of columns.entries()) {
      const exact = 10 ** (plane.log10Std[plane.layers.length - 1][column] ?? NaN);
      expect(Math.abs(last[index] / exact - 1)).toBeLessThan(0.005);
    }
  });
}

test("says core's verdict, and describes the heatmaps by it", async ({ page }) => {
  await openSweep(page);
  const sentences = await page.locator('#verdict p').allTextContents();
  expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(verdict);
  for (const heatmap of await page.getByRole('application', { name: /^Heatmap/ }).all()) {
    await expect(heatmap).toHaveAccessibleDescription(
      /keeps both alive.*float32 overflows.*Arrow keys move a crosshair/s,
    );
    await expect(heatmap.getByRole('img')).toHaveAccessibleDescription(/layers .* to 49/);
  }
});

test("tables the profile at the chosen σ²: core's medians and theory's line", async ({ page }) => {
  const sigmaSq = 0.1;
  await openSweep(page, `/?at=${sigmaSq}`);
  await page.getByText('The numbers, as tables').click();
  await expect(page.getByText('Profile at σ² = 0.1')).toBeVisible();
  const table = page.getByRole('table', { name: /^Standard deviation by layer/ });
  const at = planesAt('', sigmaSq);
  const [{ statistics }] = theoryLines(facetOf('').network, [sigmaSq], ['h', 'dl_df']);
  const expected = Array.from({ length: 50 }, (_, layer) => [
    String(layer),
    ...at.flatMap(({ quantity, layers, log10Std }) => {
      const row = layers.indexOf(layer);
      if (row < 0) return ['', ''];
      return [formatStd(log10Std[row][0]), formatStd(statistics[quantity]?.[row]?.log10Std ?? null)];
    }),
  ]);
  await expect
    .poll(() =>
      table
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))),
    )
    .toEqual(expected);
});

test('opens and scrolls the numbers by keyboard alone', async ({ page }) => {
  await openSweep(page);
  await page.getByText('The numbers, as tables').focus();
  await page.keyboard.press('Enter');
  await page.getByText('The numbers: hidden units h').focus();
  await page.keyboard.press('Enter');
  const scroller = page.getByRole('region', { name: /hidden units h by layer/ });
  await page.keyboard.press('Tab');
  await expect(scroller).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
});
