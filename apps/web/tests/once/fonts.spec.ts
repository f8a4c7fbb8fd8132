import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watchShifts } from '../support/layout-shifts.ts';
import { settled } from '../support/site.ts';

const pages = ['/', '/notebook/', '/phase/', '/results/', '/method/'];

/** The fonts that a page asked for, with the bytes of each. */
async function fontsOf(page: Page, path: string): Promise<{ url: URL; bytes: number }[]> {
  const asked: Promise<{ url: URL; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'font') return;
    asked.push(response.body().then((body) => ({ url: new URL(response.url()), bytes: body.length })));
  });
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  return Promise.all(asked);
}

/** How wide a text is set in a font, in px at 100 px. */
async function widthOf(page: Page, font: string, text: string): Promise<number> {
  return page.evaluate(
    async ([shorthand, words]) => {
      await document.fonts.load(shorthand, words);
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = shorthand;
      return context.measureText(words).width;
    },
    [font, text] as const,
  );
}

test('loads at most 120 kB of fonts on the first page, all of them from the site itself', async ({ page, baseURL }) => {
  const fonts = await fontsOf(page, '/');
  expect(fonts.map(({ url }) => url.pathname.replace(/^.*\/([a-z-]+)\..*$/, '$1')).toSorted()).toEqual([
    'serif-greek',
    'serif-greek-italic',
    'serif-italic',
    'serif-roman',
    'serif-signs',
  ]);
  for (const { url } of fonts) expect(url.origin).toBe(baseURL);
  expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(120_000);
});

for (const path of pages) {
  test(`${path} sets its heading in the site's serif`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveCSS('font-family', /^"Source Serif 4"/);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.map(({ familyName, isCustomFont }) => [familyName.split(' ')[0], isCustomFont])).toEqual([
      ['Source', true],
    ]);
  });

  test(`${path} moves nothing by its fonts`, async ({ page }) => {
    const shifts = await watchShifts(page);
    // Without the pages' scripts, whose doings are other tests' matter; and fonts come late, after the page is drawn.
    await page.route('**/*.js', (route) => route.abort());
    let late = 0;
    await page.route('**/*.woff2', async (route) => {
      late += 1;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await settled(page);
    expect(late).toBeGreaterThanOrEqual(5);
    expect(await shifts()).toEqual([]);
  });
}

test('sets every sign of its prose in fonts of its own', async ({ page }) => {
  await page.goto('/method/');
  await page.evaluate(() => document.fonts.ready);
  // A character that a font has not got is as wide in another's company as alone; one that it has got needs no company.
  for (const sign of '∂√²³⁻⁰…≈≤×·½χσφξμβ−’') {
    const alone = await widthOf(page, "100px 'Source Serif 4', monospace", sign);
    const among = await widthOf(page, "100px 'Source Serif 4', sans-serif", sign);
    expect(alone, sign).toBe(among);
  }
  // As a check of that: Cyrillic is not among them.
  expect(await widthOf(page, "100px 'Source Serif 4', monospace", 'ж')).not.toBe(
    await widthOf(page, "100px 'Source Serif 4', sans-serif", 'ж'),
  );
});

test('has figures of one width where numbers stand in columns', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('p.verdict')).toContainText('hidden units');
  await expect(page.locator('.readout table')).toHaveCSS('font-variant-numeric', 'tabular-nums');
  await expect(page.locator('p.verdict')).toHaveCSS('font-variant-numeric', 'tabular-nums');
});

test('keeps heatmaps, the σ² slider and the first line of the verdict in the first screen of a laptop', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('p.verdict')).toContainText('hidden units');
  await page.evaluate(() => document.fonts.ready);
  const slider = page.getByRole('slider', { name: 'σ², weight variance, on a log scale' });
  const sliderBox = await slider.boundingBox();
  expect((sliderBox?.y ?? Infinity) + (sliderBox?.height ?? 0)).toBeLessThan(720);
  const firstLine = await page.locator('p.verdict').evaluate((verdict) => {
    const text = document.createRange();
    text.selectNodeContents(verdict);
    return text.getClientRects()[0]?.bottom;
  });
  expect(firstLine).toBeLessThan(720);
});

test('puts the field of σ² below the left edge of the first heatmap', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('p.verdict')).toContainText('hidden units');
  // Drawn to the width there is, rather than to the guess that came with the page.
  const apart = async (): Promise<number> => {
    const frame = await page.locator('.heatmaps .measured .frame').first().boundingBox();
    const field = await page.getByRole('textbox', { name: 'σ² weight variance' }).boundingBox();
    return Math.abs((field?.x ?? 0) - (frame?.x ?? Infinity));
  };
  await expect.poll(apart).toBeLessThanOrEqual(1);
});

test('hands on the licence of the font beside it', async ({ request }) => {
  const answer = await request.get('/SOURCE-SERIF-LICENCE.txt');
  expect(await answer.text()).toContain('SIL Open Font License, Version 1.1');
});

test('keeps the fonts for when there is no connection', () => {
  // What the service worker keeps is written into it: everything immutable.
  const worker = readFileSync(new URL('../../build/service-worker.js', import.meta.url), 'utf8');
  for (const name of ['roman', 'italic', 'greek', 'greek-italic', 'signs']) {
    expect(worker).toMatch(new RegExp(`assets/serif-${name}\\.[\\w-]+\\.woff2`));
  }
});
