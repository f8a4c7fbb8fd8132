import { expect, test } from '@playwright/test';
import { divergingScale } from '@initscope/charts';
import { cellClasses } from '../support/cells.ts';
import { classesOf, queryWith, sweepOf } from '../support/explorer-figures.ts';
import { cellsOf, computed, control, expectQuery, mapOf, openExplorer, statusOf } from '../support/explorer.ts';

/** Every input through every layer: some seconds of work. */
const dense =
  '?layers=30&width=64&inputs=400&gradientInputs=100&activation=tanh&sigmaSq=log:0.001:1:25&seeds=0..3&method=dense';

test('a long sweep shows its columns as they come, with progress; Cancel keeps them, and it can be computed after all', async ({
  page,
}) => {
  await page.goto(`/${dense}`);
  const progress = page.getByRole('progressbar', { name: 'Progress of the sweep' });
  const cells = mapOf(page, 'h').locator('path.cells').first();
  await expect(statusOf(page)).toContainText('Computing 100 networks, dense');
  await expect(cells).toBeAttached({ timeout: 20_000 });
  // Something is drawn, and not yet all of it.
  await expect(progress).toBeVisible();
  const [value, most] = await progress.evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]);
  expect(value).toBeGreaterThan(0);
  expect(value).toBeLessThan(most ?? 0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(statusOf(page)).toHaveText('Cancelled: shown is what was computed by then.');
  await expect(progress).toHaveCount(0);
  const kept = await cellsOf(mapOf(page, 'h'));
  expect(kept).toContain('class="cells c');
  await page.getByRole('button', { name: 'Compute it' }).click();
  await computed(page, '100 networks, dense');
  const { planes } = sweepOf(dense);
  const scale = divergingScale(planes);
  for (const plane of planes) {
    expect(await cellClasses(mapOf(page, plane.quantity), plane.layers.length, 25)).toEqual(classesOf(plane, scale));
  }
  expect(await cellsOf(mapOf(page, 'h'))).not.toBe(kept);
});

test('by keys alone a costly sweep is begun and given up: the focus stays in the line that says how it stands', async ({
  page,
}) => {
  await page.goto(`/${queryWith(dense, { width: '2000' })}`);
  await page.getByRole('button', { name: 'Compute it' }).focus();
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toHaveText('Cancelled before any of it was computed.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Compute it' })).toBeFocused();
});

test('a network of one layer has a heatmap, a profile and a readout of that layer, and a sentence that says why no more', async ({
  page,
}) => {
  await openExplorer(page, '?layers=1');
  await expect(mapOf(page, 'h')).toBeVisible();
  await expect(mapOf(page, 'dl_df')).toHaveCount(0);
  await expect(page.getByRole('application', { name: /^Profile/ })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Layer 0 at/ })).toBeVisible();
  await expect(page.locator('p.verdict')).toHaveText('With so few layers there is no growth to speak of.');
});

test('another network takes the place of a long sweep that is under way', async ({ page }) => {
  await page.goto(`/${dense}`);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible({ timeout: 20_000 });
  await control(page, 'activation').selectOption('relu');
  await page.getByText('More: axis, inputs, method').click();
  await control(page, 'method').selectOption('rays');
  await computed(page, '100 networks, rays');
  const query = queryWith(dense, { activation: 'relu', method: 'rays' });
  await expect.poll(() => new URL(page.url()).searchParams.get('method')).toBe(queryMethod(query));
  const { planes } = sweepOf(query);
  const scale = divergingScale(planes);
  await expect
    .poll(() => cellClasses(mapOf(page, 'h'), planes[0].layers.length, 25))
    .toEqual(classesOf(planes[0], scale));
});

test('a long sweep asked for while another is at work is computed to its end', async ({ page }) => {
  // Both are done by the crew: seen in Firefox and WebKit, the second waited for ever for workers that the first had dismissed.
  await page.goto(`/${dense}`);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible({ timeout: 20_000 });
  await control(page, 'initial weights').fill('4..7');
  await control(page, 'initial weights').press('Tab');
  const query = queryWith(dense, { seeds: '4..7' });
  await expect.poll(() => new URL(page.url()).searchParams.get('seeds')).toBe('4..7');
  await computed(page, '100 networks, dense');
  const { planes } = sweepOf(query);
  const scale = divergingScale(planes);
  await expect
    .poll(() => cellClasses(mapOf(page, 'h'), planes[0].layers.length, 25))
    .toEqual(classesOf(planes[0], scale));
});

const queryMethod = (query: string): string | null => new URLSearchParams(query).get('method');

test('a costly sweep says what it would cost and waits for consent, with the picture before it still there', async ({
  page,
}) => {
  const query = '?layers=100&width=8&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2&method=dense';
  await openExplorer(page, query);
  const before = await cellsOf(mapOf(page, 'h'));
  await control(page, 'units in each').fill('2000');
  await control(page, 'units in each').press('Tab');
  await expect(statusOf(page)).toHaveText(
    /^That takes about \d[\d.]* (s|min|h) on this device \(21 networks, dense\)\.$/,
    { timeout: 20_000 },
  );
  await expect(page.getByRole('button', { name: 'Compute it' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await cellsOf(mapOf(page, 'h'))).toBe(before);
  await expectQuery(page, query.replace('width=8', 'width=2000'));
  await page.getByRole('button', { name: 'Compute it' }).click();
  await expect(statusOf(page)).toContainText(/Computing 21 networks, dense, about \d/);
  // Not even the first network is done by then.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(statusOf(page)).toHaveText('Cancelled: shown is the sweep before.');
  expect(await cellsOf(mapOf(page, 'h'))).toBe(before);
});

test('an address of a costly sweep opens without computing it, and shows nothing of another network', async ({
  page,
}) => {
  const query = '?layers=400&width=2000&activation=tanh&seeds=0..31&method=dense';
  await page.goto(`/${query}`);
  await expect(statusOf(page)).toContainText(/^That takes about .* \(1312 networks, dense\)\.$/, { timeout: 20_000 });
  await expect(mapOf(page, 'h').locator('.frame')).toHaveCount(1);
  await expect(page.locator('path.cells')).toHaveCount(0);
  await expectQuery(page, query);
  // Made small enough it runs unasked.
  await control(page, 'hidden layers').fill('3');
  await control(page, 'hidden layers').press('Tab');
  await expect(statusOf(page)).toContainText('That takes about');
  await control(page, 'units in each').fill('4');
  await control(page, 'units in each').press('Tab');
  await computed(page, '1312 networks, dense');
});
