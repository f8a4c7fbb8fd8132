import { expect, test, type Page } from '@playwright/test';
import { chooseFile, resultsPage } from '../support/results-page.ts';
import { heatmapOf } from '../support/site.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

// How much is drawn without a pause, in which a page answers to its reader.

const text = JSON.stringify(
  computeResult({ ...smallSweep, layers: '4,6', width: '4,8,10', activation: 'relu,tanh', quantities: 'h,f,dl_df' }),
);

declare global {
  interface Window {
    /** For each time that something was drawn: how many pictures have new marks, small ones and large ones. */
    drawnAtOnce: { small: number; large: number }[];
    /** Of large heatmaps, in px. */
    widthsDrawn: number[];
  }
}

/** Counts from now on what is drawn at once: an observer is told of all changes of a task together. */
async function countDrawings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawn: { small: number; large: number }[] = [];
    window.drawnAtOnce = drawn;
    new MutationObserver((records) => {
      const found = records
        .flatMap(({ addedNodes }) => [...addedNodes])
        .flatMap((node) =>
          node instanceof Element ? [node.closest('svg') ?? [], ...node.querySelectorAll('svg')] : [],
        )
        .flat()
        .filter((svg) => svg.querySelector('path.cells') !== null);
      const svgs = [...new Set(found)];
      const small = svgs.filter((svg) => svg.closest('button') !== null).length;
      const large = svgs.filter((svg) => svg.closest('.heatmaps') !== null).length;
      if (small + large > 0) drawn.push({ small, large });
    }).observe(document.body, { subtree: true, childList: true });
  });
}

const most = async (page: Page, which: 'small' | 'large'): Promise<number> =>
  page.evaluate((name) => Math.max(...window.drawnAtOnce.map((counts) => counts[name])), which);

test('draws large heatmaps one at a time and small ones by four, when a result is opened and when another part of it is chosen', async ({
  page,
}) => {
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  const small = page.getByRole('region', { name: 'Pictures of all networks' }).locator('svg');
  for (const act of [
    () => chooseFile(page, 'grid.json', text),
    async () => {
      await page.locator('summary', { hasText: 'Filter' }).click();
      await page.getByLabel('from').selectOption('0.1');
    },
  ]) {
    await countDrawings(page);
    await act();
    await expect(small).toHaveCount(12);
    for (const quantity of ['h', 'dl_df'] as const) {
      await expect(heatmapOf(page, quantity).locator('path.cells')).not.toHaveCount(0);
    }
    // All of them, and in no fewer goes.
    await expect
      .poll(() => page.evaluate(() => window.drawnAtOnce.reduce((sum, counts) => sum + counts.small, 0)))
      .toBeGreaterThanOrEqual(12);
    await expect
      .poll(() => page.evaluate(() => window.drawnAtOnce.reduce((sum, counts) => sum + counts.large, 0)))
      .toBeGreaterThanOrEqual(3);
    expect(await most(page, 'small')).toBe(4);
    expect(await most(page, 'large')).toBe(1);
  }
});

test('draws a chart of a result to the width there is, and to no other before', async ({ page }) => {
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  await page.evaluate(() => {
    window.widthsDrawn = [];
    new MutationObserver(() => {
      for (const svg of document.querySelectorAll('.heatmaps svg')) {
        window.widthsDrawn.push(Number(svg.getAttribute('viewBox')?.split(' ')[2]));
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
  await chooseFile(page, 'grid.json', text);
  const chart = heatmapOf(page, 'h');
  await expect(chart.locator('path.cells')).not.toHaveCount(0);
  const width = await chart.evaluate((svg) => svg.clientWidth);
  expect(new Set(await page.evaluate(() => window.widthsDrawn))).toEqual(new Set([width]));
});
