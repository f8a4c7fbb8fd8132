import { writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watchForProblems } from './support/problems.ts';
import { openSweep, settled } from './support/site.ts';

test('logs nothing, blocks nothing by its security policy, and asks nothing of another origin', async ({
  page,
  baseURL,
}) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await openSweep(page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await settled(page);
  expect(problems).toEqual([]);
});

test('gives axe nothing to complain of', async ({ page }) => {
  await openSweep(page);
  await page.locator('summary').first().click();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('is pictured', async ({ page }, testInfo) => {
  await openSweep(page);
  await settled(page);
  const fold = await page.screenshot({ path: testInfo.outputPath('fold.png') });
  if (process.env['UPDATE_PICTURES'] === '1' && testInfo.project.name === 'desktop light') {
    await writeFile(new URL('../../../docs/images/site.png', import.meta.url), fold);
  }
  await page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
});
