import { expect, test } from '@playwright/test';
import { lessonPage, openLesson } from '../support/lesson.ts';
import { settled } from '../support/site.ts';

const pages = [
  ['notebook', lessonPage],
  ['method', '/method/'],
] as const;

// The site's own tests look at these pages on every screen and in every theme; equations have the least room on a phone.
test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const [name, path] of pages) {
    test(`no equation of /${name} is cut off, nor needs it sideways scrolling, with everything open`, async ({
      page,
    }) => {
      if (name === 'notebook') await openLesson(page);
      else await page.goto(path);
      for (const link of (await page.getByRole('link', { name: 'Just show me' }).all()).toReversed())
        await link.click();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await settled(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const cut = await page
        .locator('.equation')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
      expect(cut).toEqual([]);
    });
  }
});

test('the mathematics is set in the site’s own font', async ({ page }) => {
  await page.goto(lessonPage);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(loaded).toContain('STIX Two Math');
});

test('the charts of answers that nobody has opened are drawn as wide as a page of paper has room for', async ({
  page,
}) => {
  // Firefox prints the page as it stands, with the answers open: what was drawn to no width came out at the least there is.
  await openLesson(page);
  const hidden = page.locator('.answer:not(.shown) svg[role=img]');
  await expect(hidden.first()).toBeAttached();
  const widths = await hidden.evaluateAll((charts) =>
    charts.map((chart) => Number(chart.getAttribute('viewBox')?.split(' ')[2])),
  );
  // As the page is made, for the narrow screen and for the wide one, of which the style sheet shows one.
  expect(new Set(widths)).toEqual(new Set([328, 580]));
});
