import { expect, test } from '@playwright/test';
import { mapOf } from '../support/explorer.ts';
import { openSweep, settled } from '../support/site.ts';

test('shows both heatmaps side by side, and their legend, on a laptop without scrolling', async ({ page }) => {
  await openSweep(page);
  const boxes = await Promise.all(
    (['h', 'dl_df'] as const).map((quantity) => mapOf(page, quantity).locator('.frame').boundingBox()),
  );
  for (const box of boxes) expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(720);
  expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0);
  for (const text of await page
    .getByRole('img', { name: /^Legend/ })
    .locator('text')
    .all()) {
    const box = await text.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(720);
  }
});

test('draws the charts anew when the window changes its width', async ({ page }) => {
  await openSweep(page);
  const heatmap = mapOf(page, 'h');
  await page.setViewportSize({ width: 400, height: 720 });
  await expect.poll(async () => (await heatmap.boundingBox())?.width).toBeLessThanOrEqual(400);
  const width = (await heatmap.boundingBox())?.width ?? 0;
  await expect(heatmap.getByRole('img')).toHaveAttribute('viewBox', new RegExp(`^0 0 ${Math.round(width)} `));
});

test('fades nothing in for those who asked for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    Object.assign(window, { animated: false });
    addEventListener('animationstart', () => Object.assign(window, { animated: true }), true);
  });
  await openSweep(page);
  await settled(page);
  expect(await page.evaluate(() => (window as unknown as { animated: boolean }).animated)).toBe(false);
});
