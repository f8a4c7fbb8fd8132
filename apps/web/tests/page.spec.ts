import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openEverything, openExplorer, sidewaysScroll, views } from './support/pages.ts';
import { watchForProblems } from './support/problems.ts';
import { settled } from './support/site.ts';

/** The pictures of docs/images: in which project each is taken, and of which page. */
const pictures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'desktop light': {
    explorer: 'site.png',
    lesson: 'lesson.png',
    phases: 'phases.png',
    'results with one open': 'results-page.png',
    method: 'method.png',
  },
  'phone dark': { explorer: 'site-phone-dark.png' },
};

// The worker that keeps the site is watched as well.
test.use({ serviceWorkers: 'allow' });

for (const { name, open } of views) {
  test(`${name}: logs nothing, asks nothing of another origin, needs no sideways scrolling, gives axe nothing to complain of; is pictured`, async ({
    page,
    baseURL,
  }, testInfo) => {
    // Axe reads every cell of the tables.
    test.slow();
    const problems = watchForProblems(page, baseURL ?? '');
    await open(page);
    await settled(page);
    expect(await sidewaysScroll(page)).toBe(0);
    const fold = await page.screenshot({ path: testInfo.outputPath('fold.png') });
    const picture = pictures[testInfo.project.name]?.[name];
    if (process.env['UPDATE_PICTURES'] === '1' && picture !== undefined) {
      await writeFile(new URL(`../../../docs/images/${picture}`, import.meta.url), fold);
    }
    await page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
    await openEverything(page);
    await settled(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await complaintsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

for (const sigmaSq of ['0.001', '1']) {
  test(`explorer: needs no sideways scrolling at σ² = ${sigmaSq}, where numbers are long`, async ({ page }) => {
    await openExplorer(page, `?at=${sigmaSq}&quantities=h,f,dl_df,dl_dh`);
    const bands = page.locator('.readout tbody td:last-child');
    await expect(bands).toHaveText(
      Array.from({ length: 4 }, () => /\de-?\d+ … .*\de-?\d+/),
      { timeout: 20_000 },
    );
    expect(await sidewaysScroll(page)).toBe(0);
    const readout = page.locator('.readout');
    expect(await readout.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
}

/** What axe finds: the rule, and where. */
async function complaintsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
