import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  cellCentre,
  crosshairOn,
  mapOf,
  openExplorer,
  sigmaField,
  sigmaSlider,
  verdictOf,
} from '../support/explorer.ts';
import { Fingers, type Point } from '../support/fingers.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const columns = 41;

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('it is not drawn');
  return box;
}

/** The points on the slider at two shares of its length. */
async function onSlider(page: Page, ...shares: readonly number[]): Promise<readonly Point[]> {
  const { x, y, width, height } = await boxOf(sigmaSlider(page));
  return shares.map((share) => ({ x: x + share * width, y: y + height / 2 }));
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

test('a thumb that drags the slider changes σ², crosshair and verdict all the way, and does not scroll', async ({
  page,
}) => {
  await openExplorer(page);
  const fingers = await Fingers.on(page);
  const [from, to] = await onSlider(page, 0.445, 0.95);
  const values: number[] = [];
  const verdicts = new Set<string>();
  const crosshairs: number[] = [];
  await fingers.drag([[from, to]], 12, async () => {
    values.push(Number(await sigmaField(page).inputValue()));
    verdicts.add(await verdictOf(page));
    crosshairs.push((await crosshairOn(mapOf(page, 'h'))).x ?? NaN);
  });
  await fingers.lift();
  // The first few px are the browser's, to tell a drag from a tap.
  expect(new Set(values).size).toBeGreaterThan(8);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(values.at(-1)).toBeGreaterThan(0.5);
  expect(crosshairs).toEqual(crosshairs.toSorted((a, b) => a - b));
  expect(verdicts.size).toBeGreaterThan(8);
  expect(await scrolled(page)).toBe(0);
});

test('while the slider is dragged, the verdict is in view, above the thumb', async ({ page }) => {
  await openExplorer(page);
  const fingers = await Fingers.on(page);
  const [from, to] = await onSlider(page, 0.45, 0.1);
  await fingers.drag([[from, to]], 6);
  const verdict = await boxOf(page.locator('p.verdict'));
  expect(verdict.y).toBeGreaterThan(0);
  expect(verdict.y + verdict.height).toBeLessThanOrEqual(to.y);
  const frame = await boxOf(mapOf(page, 'h').locator('.frame'));
  expect(frame.y + frame.height).toBeLessThan(verdict.y);
  await fingers.lift();
  expect(await verdictOf(page)).toMatch(/^At σ² = 0\.00\d+ hidden units shrink/);
});

test('a finger that moves sideways over a heatmap takes the crosshair along, and does not scroll', async ({ page }) => {
  await openExplorer(page);
  const map = mapOf(page, 'h');
  const from = await cellCentre(map, [20, 50], [4, columns]);
  const to = await cellCentre(map, [24, 50], [36, columns]);
  const fingers = await Fingers.on(page);
  const crosshairs: number[] = [];
  await fingers.drag([[from, to]], 12, async () => {
    crosshairs.push(Math.floor(((await crosshairOn(map)).x ?? NaN) * columns));
  });
  await fingers.lift();
  expect(new Set(crosshairs).size).toBeGreaterThan(8);
  expect(crosshairs.at(-1)).toBe(36);
  const { x = NaN, y = NaN } = await crosshairOn(map);
  expect([Math.floor(x * columns), Math.floor(y * 50)]).toEqual([36, 24]);
  expect(await scrolled(page)).toBe(0);
});

test('a finger that moves up a heatmap scrolls the page, and chooses nothing', async ({ page }) => {
  await openExplorer(page);
  const map = mapOf(page, 'h');
  const from = await cellCentre(map, [40, 50], [35, columns]);
  const before = [await sigmaField(page).inputValue(), await crosshairOn(map)];
  const fingers = await Fingers.on(page);
  await fingers.drag([[from, { x: from.x + 6, y: from.y - 240 }]], 12);
  await fingers.lift();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(150);
  expect([await sigmaField(page).inputValue(), await crosshairOn(map)]).toEqual(before);
});

test('a finger that moves up from the slider scrolls the page, and leaves σ² as it is', async ({ page }) => {
  await openExplorer(page);
  const [from] = await onSlider(page, 0.8);
  const fingers = await Fingers.on(page);
  await fingers.drag([[from, { x: from.x, y: from.y - 240 }]], 12);
  await fingers.lift();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(150);
  await expect(sigmaField(page)).toHaveValue('0.025');
});

test('two fingers that part on a heatmap zoom the page, and choose nothing', async ({ page }) => {
  await openExplorer(page);
  const middle = await cellCentre(mapOf(page, 'h'), [25, 50], [20, columns]);
  const [left, right] = [-1, 1].map((side): readonly [Point, Point] => [
    { x: middle.x + side * 20, y: middle.y },
    { x: middle.x + side * 120, y: middle.y },
  ]);
  const fingers = await Fingers.on(page);
  await fingers.drag([left, right], 12);
  await fingers.lift();
  await expect.poll(() => page.evaluate(() => visualViewport?.scale ?? 1)).toBeGreaterThan(1.5);
  await expect(sigmaField(page)).toHaveValue('0.025');
  expect((await crosshairOn(mapOf(page, 'h'))).y).toBeUndefined();
});
