import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { lessonPage, openLesson } from '../support/lesson.ts';
import { watchForProblems } from '../support/problems.ts';
import { settled } from '../support/site.ts';

const pages = [
  ['notebook', lessonPage],
  ['method', '/method/'],
] as const;

for (const [device, viewport] of [
  ['desktop', { width: 1280, height: 720 }],
  ['phone', { width: 360, height: 740 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, hasTouch: device === 'phone' });

      for (const [name, path] of pages) {
        test(`/${name} gives axe nothing to complain of, needs no sideways scrolling, and logs nothing`, async ({
          page,
          baseURL,
        }, testInfo) => {
          const problems = watchForProblems(page, baseURL ?? '');
          if (name === 'notebook') await openLesson(page);
          else await page.goto(path);
          for (const link of (await page.getByRole('link', { name: 'Just show me' }).all()).toReversed())
            await link.click();
          for (const summary of await page.locator('summary').all()) await summary.click();
          await settled(page);
          await page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
          const cut = await page
            .locator('.equation')
            .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
          expect(cut).toEqual([]);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
          expect(problems).toEqual([]);
        });
      }
    });
  }
}

test('the mathematics is set in the site’s own font', async ({ page }) => {
  await page.goto(lessonPage);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
  );
  expect(loaded).toEqual(['STIX Two Math']);
});
