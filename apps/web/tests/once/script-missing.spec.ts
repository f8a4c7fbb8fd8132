import { expect, test } from '@playwright/test';
import { divergingScale } from '@initscope/charts';
import { cellClasses } from '../support/cells.ts';
import { computeDefaultSweep } from '../support/default-sweep.ts';
import { asKept, classesOf } from '../support/explorer-figures.ts';
import { mapOf, statusOf } from '../support/explorer.ts';
import { expectSweep, waiting } from '../support/site.ts';

const entry = /\/_app\/explorer\.js\?/;

test('shows the picture and says what it waits for when its own script does not load', async ({ page }) => {
  let aborted = 0;
  await page.route(entry, (route) => {
    aborted++;
    return route.abort();
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(aborted).toBeGreaterThan(0);
  await expect(statusOf(page)).toHaveText(waiting);
  await expect(page.locator('noscript')).toBeHidden();
  const planes = asKept(computeDefaultSweep().planes);
  const scale = divergingScale(planes);
  for (const plane of planes) {
    const map = mapOf(page, plane.quantity).filter({ visible: true });
    expect(await cellClasses(map, plane.layers.length, 41)).toEqual(classesOf(plane, scale));
  }

  await page.unroute(entry);
  await page.reload();
  await expectSweep(page);
  await expect(page.getByText(waiting)).toHaveCount(0);
});
