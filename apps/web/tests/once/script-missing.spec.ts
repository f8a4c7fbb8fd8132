import { expect, test } from '@playwright/test';
import { expectSweep, waiting } from '../support/site.ts';

const entry = /\/_app\/immutable\/entry\/[^/]*\.js$/;

test('says what it waits for when its own script does not load', async ({ page }) => {
  let aborted = 0;
  await page.route(entry, (route) => {
    aborted++;
    return route.abort();
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(aborted).toBeGreaterThan(0);
  await expect(page.getByRole('status')).toHaveText(waiting);
  await expect(page.getByRole('img', { name: /not computed yet$/ })).toHaveCount(2);
  await expect(page.locator('noscript')).toBeHidden();

  await page.unroute(entry);
  await page.reload();
  await expectSweep(page);
  await expect(page.getByText(waiting)).toHaveCount(0);
});
