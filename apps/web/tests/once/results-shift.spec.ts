import { expect, test } from '@playwright/test';
import { watchShifts } from '../support/layout-shifts.ts';
import { resultsPage, serveResult } from '../support/results-page.ts';
import { computeResult } from '../support/small-result.ts';

for (const [device, viewport] of [
  ['desktop', { width: 1280, height: 720 }],
  ['phone', { width: 360, height: 740 }],
] as const) {
  for (const [title, served] of [
    ['no result', 'null'],
    ['a result', JSON.stringify(computeResult())],
  ] as const) {
    test(`on a ${device}, nothing moves when the page’s script comes, and ${title} with it`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await serveResult(page, served);
      const shifts = await watchShifts(page);
      // What is there without the script is painted before it comes.
      const held = Promise.withResolvers<void>();
      await page.route(/\/_app\/.*\.js$/, async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(resultsPage, { waitUntil: 'commit' });
      await expect(page.getByRole('status')).toHaveText('A result comes here with this page’s script.');
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
      );
      held.resolve();
      await expect(page.getByRole('status')).toHaveText(/computed by|No result is open/);
      await expect(page.getByRole('heading', { name: /How to get one|The numbers/ })).toBeVisible();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
      );
      expect(await shifts()).toEqual([]);
    });
  }
}
