import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { facetOf, planesAt, sentenceOf } from '../support/explorer-figures.ts';
import {
  computed,
  crosshairOn,
  expectQuery,
  mapOf,
  openExplorer,
  profileOf,
  sigmaField,
  sigmaSlider,
  verdictOf,
} from '../support/explorer.ts';

const small = '?layers=10&width=16&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2';

/** What has the focus, as a screen reader would call it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const label =
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : element.textContent);
    return (label ?? '').replace(/\s+/g, ' ').trim();
  });
}

test('Tab reaches every control once and in the order of the page, each chart at one stop', async ({ page }) => {
  await openExplorer(page, small);
  await page.locator('#main').focus();
  const reached: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (name === '' || reached.includes(name)) break;
    reached.push(name);
  }
  expect(reached.slice(0, 7)).toEqual([
    'Heatmap of the std of hidden units h',
    'Heatmap of the std of gradients ∂L/∂f',
    'σ² weight variance',
    'σ², weight variance, on a log scale',
    '2/D = 0.125',
    'Profile: std by layer at σ² = 0.125',
    'Share and save',
  ]);
  expect(reached.slice(7)).toEqual([
    ...(await page.getByRole('navigation', { name: 'Sweeps to begin with' }).getByRole('link').allTextContents()),
    'K hidden layers',
    'hidden layers, slider',
    'D units in each',
    'units in each, slider',
    'activation',
    'initialiser',
    'σb² bias variance',
    'initial weights, seeds',
    'draw again: weights',
    'data, seed',
    'draw again: data',
    'shown',
    'float16',
    'bfloat16',
    'float32',
    'More: axis, inputs, method',
    'The numbers, as tables',
  ]);
});

test('everything is done by keys alone: σ², a cell, another network, limits, a table', async ({ page }) => {
  await openExplorer(page, small);
  await sigmaSlider(page).focus();
  await page.keyboard.press('End');
  await expect.poll(() => verdictOf(page)).toBe(sentenceOf(planesAt(small, 1)));
  await mapOf(page, 'h').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  const at = facetOf(small).sigmaSq[5];
  await expectQuery(page, `${small}&at=${Number(at.toPrecision(6))}&layer=0`);
  await page.getByLabel('activation').focus();
  // To leaky_relu: the next of the list.
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('activation')).toBe('leaky_relu');
  await computed(page);
  await page.getByLabel('float16', { exact: true }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => new URL(page.url()).searchParams.get('limits')).toBe('float16');
  await page.getByText('The numbers, as tables').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /^Standard deviation by layer/ })).toBeVisible();
  await page.getByRole('button', { name: /\/D = / }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBeNull();
});

test('charts say what they are, how keys work and what is to be seen', async ({ page }) => {
  await openExplorer(page, small);
  for (const chart of [mapOf(page, 'h'), mapOf(page, 'dl_df'), profileOf(page)]) {
    await expect(chart).toHaveAccessibleDescription(/Arrow keys move a crosshair/);
    await expect(chart).toHaveAttribute('tabindex', '0');
    expect(await chart.locator('[tabindex]').count()).toBe(0);
  }
  await expect(mapOf(page, 'h')).toHaveAttribute('aria-roledescription', 'heatmap');
  await expect(profileOf(page).getByRole('img')).toHaveAccessibleDescription(/std from .* at layer 0 to/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the picture is the first thing under the title, and the slider is in reach of a thumb', async ({ page }) => {
    await openExplorer(page);
    const boxOf = async (of: ReturnType<typeof mapOf>): Promise<{ y: number; bottom: number }> => {
      const box = await of.boundingBox();
      return { y: box?.y ?? NaN, bottom: (box?.y ?? NaN) + (box?.height ?? NaN) };
    };
    const title = await boxOf(page.getByRole('heading', { level: 1 }));
    const map = await boxOf(mapOf(page, 'h'));
    expect(map.y).toBeGreaterThanOrEqual(title.bottom);
    expect(map.y - title.bottom).toBeLessThan(40);
    const slider = await boxOf(sigmaSlider(page));
    expect(slider.bottom).toBeLessThanOrEqual(740);
    expect(slider.y).toBeGreaterThan(740 / 2);
    // Also where the second heatmap and the profile are looked at.
    await mapOf(page, 'dl_df').scrollIntoViewIfNeeded();
    const later = await boxOf(sigmaSlider(page));
    expect(later.bottom).toBeLessThanOrEqual(740);
    expect(later.y).toBeGreaterThan(0);
    // A finger needs some 40 px or, of a slider, 36.
    expect(later.bottom - later.y).toBeGreaterThanOrEqual(36);
  });

  test('the slider at the foot of the screen moves the crosshair on the heatmap in view', async ({ page }) => {
    await openExplorer(page);
    const box = await sigmaSlider(page).boundingBox();
    if (box === null) throw new Error('there is no slider');
    await page.mouse.click(box.x + box.width * 0.85, box.y + box.height / 2);
    await expect.poll(async () => Number(await sigmaField(page).inputValue())).toBeGreaterThan(0.2);
    expect((await crosshairOn(mapOf(page, 'h'))).x ?? NaN).toBeGreaterThan(0.75);
  });

  test('nothing needs sideways scrolling, with everything open', async ({ page }) => {
    await openExplorer(page, '?quantities=h,f,dl_df,dl_dh&limits=float16,bfloat16,float32');
    await page.getByText('More: axis, inputs, method').click();
    await page.getByText('The numbers, as tables').click();
    await page.getByRole('button', { name: 'Share and save' }).click();
    await expect(page.locator('pre').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`gives axe nothing to complain of with everything open and something refused, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExplorer(page, `${small}&limits=float16&layer=4`);
    await page.getByText('More: axis, inputs, method').click();
    await page.getByText('The numbers, as tables').click();
    await page.getByRole('button', { name: 'Share and save' }).click();
    await expect(page.locator('pre').first()).toBeVisible();
    await page.getByLabel('hidden layers', { exact: false }).first().fill('none');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('alert')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
}
