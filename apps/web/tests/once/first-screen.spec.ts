import { expect, test, type Locator } from '@playwright/test';
import { cellCentre, crosshairOn, mapOf, sigmaField, sigmaSlider, statusOf } from '../support/explorer.ts';
import { openSweep, settled } from '../support/site.ts';
import { watchShifts } from '../support/layout-shifts.ts';

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

/** Where an element ends, in px from the top of the window. */
async function bottomOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return (box?.y ?? NaN) + (box?.height ?? NaN);
}

for (const at of ['0.001', '0.025', '1']) {
  test(`shows slider, verdict and what was computed on a laptop without scrolling, and where the controls begin, at σ² = ${at}`, async ({
    page,
  }) => {
    await openSweep(page, `/?at=${at}`);
    await expect(page.locator('.readout tbody td').last()).toHaveText(/\d … .*\d/, { timeout: 20_000 });
    for (const element of [sigmaSlider(page), page.locator('p.verdict'), statusOf(page)])
      expect(await bottomOf(element)).toBeLessThan(720);
    expect((await page.getByRole('region', { name: 'The network' }).boundingBox())?.y).toBeLessThan(720);
  });
}

const screens = [
  { width: 1280, height: 720 },
  { width: 1100, height: 720 },
  { width: 800, height: 900 },
  { width: 390, height: 844 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];
for (const viewport of screens) {
  test(`nothing moves from the first paint until theory has come, nor while σ² is dragged over all of the axis, at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const shifts = await watchShifts(page);
    await openSweep(page);
    await expect(page.locator('.readout tbody td').last()).toHaveText(/\d … .*\d/, { timeout: 20_000 });
    await settled(page);
    expect(await shifts()).toEqual([]);
    // Not by the mouse: what moves within half a second of a press is excused by the browser.
    for (let position = 0; position <= 1000; position += 20) {
      await sigmaSlider(page).evaluate((slider: HTMLInputElement, to) => {
        slider.value = String(to);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        return new Promise(requestAnimationFrame);
      }, position);
    }
    await expect(sigmaField(page)).toHaveValue('1');
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('1');
    expect(await shifts()).toEqual([]);
  });
}

for (const { width, height, share } of [
  { width: 1920, height: 1080, share: 0.75 },
  { width: 1920, height: 900, share: 0.75 },
  { width: 2560, height: 1440, share: 0.75 },
]) {
  test(`fills a projector of ${width} × ${height} with what one looks at, verdict and status included, and points as exactly`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSweep(page);
    const sweep = await page.getByRole('region', { name: 'The sweep' }).boundingBox();
    expect(sweep?.width).toBeGreaterThan(share * width);
    expect((sweep?.x ?? NaN) + (sweep?.width ?? NaN) / 2).toBeCloseTo(width / 2, 0);
    expect((sweep?.y ?? NaN) + (sweep?.height ?? NaN)).toBeLessThan(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { x, y } = await cellCentre(mapOf(page, 'dl_df'), [20 - 1, 49], [30, 41]);
    await page.mouse.move(x, y);
    const crosshair = await crosshairOn(mapOf(page, 'dl_df'));
    expect([Math.floor((crosshair.x ?? NaN) * 41), Math.floor((crosshair.y ?? NaN) * 49)]).toEqual([30, 19]);
  });
}

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
