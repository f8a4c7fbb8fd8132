import { expect, test } from '@playwright/test';
import { divergingScale } from '@initscope/charts';
import { cellClasses } from './support/cells.ts';
import { computeDefaultSweep } from './support/default-sweep.ts';
import { classesOf } from './support/explorer-figures.ts';
import { mapOf, readoutOf } from './support/explorer.ts';
import { openSweep, settled } from './support/site.ts';

test('draws each cell of both heatmaps once, in the colour of what core computes', async ({ page }) => {
  await openSweep(page);
  const { planes } = computeDefaultSweep();
  const scale = divergingScale(planes);
  for (const [quantity, layers] of [['h', 50] as const, ['dl_df', 49] as const]) {
    const expected = planes.filter((plane) => plane.quantity === quantity).map((plane) => classesOf(plane, scale));
    const drawn = await cellClasses(mapOf(page, quantity), layers, 41);
    expect([drawn], quantity).toEqual(expected);
  }
});

test('names both axes and marks 2/D where it lies on the axis of σ²', async ({ page }) => {
  await openSweep(page);
  for (const quantity of ['h', 'dl_df'] as const) {
    const heatmap = mapOf(page, quantity);
    const texts = await heatmap.locator('text').allTextContents();
    const words = texts.map((text) => text.trim());
    expect(words).toEqual(expect.arrayContaining(['weight variance σ²', 'layer', '10⁻³', '1', '49', '2/D = 0.025']));
    const frame = await heatmap.locator('.frame').boundingBox();
    const line = await heatmap.locator('.critical').boundingBox();
    if (frame === null || line === null) throw new Error('nothing is drawn');
    // 41 columns, each 0.075 decades wide, the first one centred on 10⁻³.
    const along = (Math.log10(0.025) + 3 + 0.0375) / (41 * 0.075);
    expect(Math.abs(line.x + line.width / 2 - (frame.x + along * frame.width))).toBeLessThan(1.5);
  }
});

test('shares one legend, which says vanishing, unchanged and exploding', async ({ page }) => {
  await openSweep(page);
  const legend = page.getByRole('img', { name: /^Legend/ });
  await expect(legend).toHaveCount(1);
  for (const word of ['vanishing', 'unchanged', 'exploding']) await expect(legend).toContainText(word);
  await expect(legend.locator('rect.cells')).toHaveCount(41);
});

test('leaves no word outside a chart', async ({ page }) => {
  await openSweep(page);
  const outside = await page.locator('svg text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const chart = text.closest('svg')?.getBoundingClientRect();
      const own = text.getBoundingClientRect();
      const inside = chart && own.left >= chart.left - 1 && own.right <= chart.right + 1 && own.top >= chart.top - 1;
      return inside ? [] : [text.textContent];
    }),
  );
  expect(outside).toEqual([]);
});

test('needs no sideways scrolling, with the numbers open or not', async ({ page }) => {
  await openSweep(page);
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await overflow()).toBe(0);
});

test('moves nothing while it computes', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      })[]) {
        for (const { node, previousRect, currentRect } of entry.sources) {
          // Keys that come above the profile's plot let the drawing grow upwards, into room that is kept for them.
          if (previousRect.bottom !== currentRect.bottom) moved.push(node?.textContent ?? '');
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openSweep(page);
  await expect.poll(async () => Object.values((await readoutOf(page)).rows).flat()).not.toContain('–');
  await settled(page);
  const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
  expect(moved).toEqual([]);
});
