import { expect, test, type Page } from '@playwright/test';
import { expectComputed, openExplorer, sitePages, sweepStatus, type SitePage } from '../support/pages.ts';
import { openPhase } from '../support/phase-page.ts';
import { watchForProblems } from '../support/problems.ts';

const linksOf = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link');

async function expectAt(page: Page, { name, path, heading }: SitePage): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  expect(new URL(page.url()).pathname).toBe(`/${path}`);
  await expect(page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]')).toHaveText([name]);
}

for (const from of sitePages) {
  test(`from /${from.path} links lead to every page, each of which says which one it is`, async ({ page, baseURL }) => {
    const problems = watchForProblems(page, baseURL ?? '');
    await page.goto(`/${from.path}`);
    await expectAt(page, from);
    await expect(linksOf(page)).toHaveText(sitePages.map(({ name }) => name));
    for (const to of sitePages) {
      await linksOf(page).filter({ hasText: to.name }).click();
      await expectAt(page, to);
      await page.goto(`/${from.path}`);
    }
    await linksOf(page).filter({ hasText: 'Method' }).click();
    await expectAt(page, sitePages[4]);
    await page.getByRole('link', { name: 'initscope', exact: true }).click();
    await expectAt(page, sitePages[0]);
    expect(problems).toEqual([]);
  });

  test(`on /${from.path} the first stop of the Tab key skips the links`, async ({ page }) => {
    await page.goto(`/${from.path}`);
    const skip = page.getByRole('link', { name: 'Skip to the page' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    // On from there, past the links.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  });
}

test('back and forward go through the pages as they were visited', async ({ page }) => {
  await page.goto('/');
  for (const to of sitePages.slice(1)) {
    await linksOf(page).filter({ hasText: to.name }).click();
    await expectAt(page, to);
  }
  for (const to of sitePages.slice(0, -1).toReversed()) {
    await page.goBack();
    await expectAt(page, to);
  }
  await expectComputed(page);
  for (const to of sitePages.slice(1)) {
    await page.goForward();
    await expectAt(page, to);
  }
});

test('back from another page the explorer shows what it showed', async ({ page }) => {
  await openExplorer(page, '?layers=12&width=16&seeds=0,1');
  await page.getByRole('textbox', { name: 'σ² weight variance' }).fill('0.3');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]at=0\.3(&|$)/);
  await linksOf(page).filter({ hasText: 'Lesson' }).click();
  await expectAt(page, sitePages[1]);
  await page.goBack();
  await expectShown(page, { layers: '12', width: '16', activation: 'relu', biasSigmaSq: '0', at: '0.3' });
});

/** What the explorer's controls hold and its readout is of, and that a sweep of it is under way or done. */
async function expectShown(
  page: Page,
  shown: Readonly<Record<'layers' | 'width' | 'activation' | 'biasSigmaSq' | 'at', string>>,
): Promise<void> {
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(box('K hidden layers')).toHaveValue(shown.layers);
  await expect(box('D units in each')).toHaveValue(shown.width);
  await expect(page.getByRole('combobox', { name: 'activation' })).toHaveValue(shown.activation);
  await expect(box('σb² bias variance')).toHaveValue(shown.biasSigmaSq);
  await expect(box('σ² weight variance')).toHaveValue(shown.at);
  await expect(page.getByRole('region', { name: 'The sweep' })).toContainText(`at σ² = ${shown.at}`);
  await expect(sweepStatus(page)).toHaveText(/^Comput(ing|ed) \d+ networks, (rays|spectral|dense),? /);
}

const relu = { layers: '50', width: '80', activation: 'relu', biasSigmaSq: '0' } as const;
for (const [link, shown] of [
  [/σ² = 2\/80 marked/, { ...relu, at: '0.025' }],
  [/where it explodes, at σ² = 1/, { ...relu, at: '1' }],
  [/200 layers of 80 units/, { ...relu, layers: '200', at: '0.025' }],
  [/50 layers of 320 units/, { ...relu, width: '320', at: '0.00625' }],
  [/tanh, which asks for 1\/D/, { ...relu, activation: 'tanh', at: '0.0125' }],
] as const) {
  test(`the lesson’s link ${String(link)} opens the explorer with what it says`, async ({ page }) => {
    await page.goto('/notebook/');
    await page.getByRole('link', { name: link }).click();
    await expectAt(page, sitePages[0]);
    await expectShown(page, shown);
  });
}

test('the phase diagram’s link opens the explorer at its place: activation, biases, width, and σ² = σ_w²/D', async ({
  page,
}) => {
  await openPhase(page, '?activation=gelu&at=2.4,0.1');
  await page.getByRole('textbox', { name: 'Layers of D units, D' }).fill('48');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: /to the explorer$/ });
  await expect(link).toHaveText('Send σ² = σw²/D = 0.05 to the explorer');
  await link.click();
  await expectAt(page, sitePages[0]);
  await expectShown(page, { layers: '50', width: '48', activation: 'gelu', biasSigmaSq: '0.1', at: '0.05' });
});
