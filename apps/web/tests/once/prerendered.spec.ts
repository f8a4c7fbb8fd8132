import { expect, test } from '@playwright/test';
import { divergingScale } from '@initscope/charts';
import { cellClasses } from '../support/cells.ts';
import { computeDefaultSweep } from '../support/default-sweep.ts';
import { asKept, classesOf, measuredIn, planesAt, sentenceOf } from '../support/explorer-figures.ts';
import { mapOf, profileOf, readoutOf, statusOf, verdictOf } from '../support/explorer.ts';
import { waiting } from '../support/site.ts';

test.use({ javaScriptEnabled: false, serviceWorkers: 'block' });

const title = 'Are my initial weights any good?';

test('says what it is about before any script runs', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(`${title} · initscope`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /hidden units and gradients/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('main')).toContainText('Draw a deep network’s weights with variance σ²');
  await expect(page.getByRole('heading', { name: 'Why 2/D' })).toBeVisible();
});

for (const [screen, viewport] of [
  ['a laptop', { width: 1280, height: 720 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test(`already has both heatmaps with core's cells, their axes and 2/D on ${screen}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    const planes = asKept(computeDefaultSweep().planes);
    const scale = divergingScale(planes);
    for (const plane of planes) {
      // Drawn for both screens; the style sheet shows one.
      const map = mapOf(page, plane.quantity).filter({ visible: true });
      await expect(map).toHaveCount(1);
      await expect(map).toContainText('weight variance σ²');
      await expect(map).toContainText('2/D = 0.025');
      expect(await cellClasses(map, plane.layers.length, 41)).toEqual(classesOf(plane, scale));
    }
    await expect(profileOf(page).filter({ visible: true })).toHaveCount(1);
  });
}

test("already says core's sentences, and the numbers at 2/D", async ({ page }) => {
  await page.goto('/');
  const planes = planesAt('', 0.025);
  expect(await verdictOf(page)).toBe(sentenceOf(planes));
  const sentences = await page.locator('#verdict p').allTextContents();
  expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(computeDefaultSweep().verdict);
  const { caption, rows } = await readoutOf(page);
  expect(caption).toBe('Layer 49 at σ² = 0.025');
  // The page keeps four digits of log10 std, so that the third of std is now and then one off.
  for (const [name, exact] of Object.entries(measuredIn(planes, 49))) {
    expect(Math.abs(Number(rows[name]?.[0]) / Number(exact) - 1), name).toBeLessThan(0.005);
  }
});

test("keeps core's planes in the page, to four digits of each log10, and core's verdict", async ({ page }) => {
  await page.goto('/');
  const json: unknown = JSON.parse((await page.locator('#explorer-props').textContent()) ?? '');
  const { planes, verdict } = computeDefaultSweep();
  expect(json).toMatchObject({ initial: { measured: { planes: asKept(planes), verdict } } });
});

test('says that changing anything takes JavaScript, and what does not', async ({ page }) => {
  await page.goto('/');
  await expect(statusOf(page)).toHaveText(waiting);
  const sentence = page.locator('noscript');
  await expect(sentence).toBeVisible();
  expect((await sentence.innerText()).replace(/\s+/g, ' ')).toBe(
    'To change anything takes JavaScript, which is switched off. Without it, npx --yes pnpm@12 sweep in the project’s folder draws heatmaps in a terminal.',
  );
});

test('links to every preset and page in plain HTML', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link')).toHaveCount(5);
  const hrefs = await page
    .getByRole('navigation', { name: 'Sweeps to begin with' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(5);
  for (const href of hrefs) expect(href).toMatch(/^\.\/\?/);
});
