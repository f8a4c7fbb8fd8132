import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { embedCode } from '../../src/lib/share/embed.ts';
import { expectComputed, openExplorer, sidewaysScroll } from '../support/pages.ts';
import { watchForProblems } from '../support/problems.ts';
import { settled } from '../support/site.ts';
import { serveBuild } from '../support/static-server.ts';

const query = '?layers=12&width=16&seeds=0,1&at=0.125&embed=1';

test('an embedded explorer shows the sweep and its σ² under the network’s name, and nothing of the site around it', async ({
  page,
}) => {
  await openExplorer(page, query);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/relu network, 12 layers of 16 units/);
  await expect(page.getByRole('application', { name: /^Heatmap of the std/ })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'σ² weight variance' })).toHaveValue('0.125');
  await expect(page.getByRole('button', { name: 'Share and save' })).toBeVisible();
  for (const outside of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('navigation'),
    page.getByRole('region', { name: 'The network' }),
    page.getByRole('heading', { level: 2 }),
    page.getByRole('link', { name: 'Skip to the page' }),
  ])
    await expect(outside).toHaveCount(0);
});

test('what is changed in an embedded explorer is kept in its address, which stays an embedded one', async ({
  page,
}) => {
  await openExplorer(page, query);
  await page.getByRole('textbox', { name: 'σ² weight variance' }).fill('0.5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]at=0\.5(&|$)/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    layers: '12',
    width: '16',
    seeds: '0,1',
    at: '0.5',
    embed: '1',
  });
  await page.reload();
  await expectComputed(page);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'σ² weight variance' })).toHaveValue('0.5');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 700]) {
    test(`embedded ${width} px wide, ${colorScheme}: axe finds nothing, nothing scrolls sideways, nothing is logged`, async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 720 });
      const problems = watchForProblems(page, baseURL ?? '');
      await openExplorer(page, query);
      await settled(page);
      expect(await sidewaysScroll(page)).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(problems).toEqual([]);
    });
  }
}

test('in the frame of another site’s page, as its HTML says, it computes, is used, and asks that site for nothing', async ({
  page,
  baseURL,
}) => {
  const another = await serveBuild('/another/');
  try {
    // A page of that origin, without a policy.
    await page.goto(`${another.origin}/nothing-is-here`);
    const problems = watchForProblems(page, baseURL ?? '');
    await page.setContent(embedCode(query, `${baseURL}/`, { title: 'initscope', width: 700 }));
    const frame = page.frameLocator('iframe[title=initscope]');
    await expect(frame.locator('.below [role=status]').first()).toHaveText(/^Computed \d+ networks/, {
      timeout: 20_000,
    });
    const sigmaSq = frame.getByRole('textbox', { name: 'σ² weight variance' });
    await sigmaSq.fill('2');
    await sigmaSq.press('Enter');
    await expect(frame.getByRole('region', { name: 'The sweep' })).toContainText('at σ² = 2');
    expect(problems).toEqual([]);
  } finally {
    another.close();
  }
});
