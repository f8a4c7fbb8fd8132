import { expect, test, type Page } from '@playwright/test';
import { expectQuery, openExplorer, sigmaSlider } from '../support/explorer.ts';

// The connection drops after the page has come, before a part of it that comes when it is asked for.

const query = '?layers=10&width=16&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2';
const at = 0.631;

const openMenu = (page: Page): Promise<void> => page.getByRole('button', { name: 'Share and save' }).click();

const parts = [
  {
    part: 'the tables',
    ask: (page: Page) => page.getByText('The numbers, as tables').click(),
    sentence: 'The tables did not load; is there a connection?',
    there: (page: Page) => page.getByText('The numbers: hidden units h'),
  },
  {
    part: 'the controls that are rarely used',
    ask: (page: Page) => page.getByText('More: axis, inputs, method').click(),
    sentence: 'These controls did not load; is there a connection?',
    there: (page: Page) => page.getByLabel(/method/),
  },
  {
    part: 'the menu',
    ask: openMenu,
    sentence: 'The menu did not load; is there a connection?',
    there: (page: Page) => page.getByRole('button', { name: /PNG/ }),
  },
] as const;

for (const { part, ask, sentence, there } of parts) {
  test(`says so when ${part} did not load, lives on, and has it once the connection is back and the page loaded again`, async ({
    page,
  }) => {
    await openExplorer(page, query);
    await page.route('**', (route) => route.abort());
    await ask(page);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await sigmaSlider(page).fill('900');
    await expectQuery(page, `${query}&at=${at}`);

    const again = page.getByRole('button', { name: 'Load the page again' });
    await again.click();
    await expect(page.getByText('There is no connection yet; the page stays as it is.')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveText(sentence);

    await page.unroute('**');
    await Promise.all([page.waitForEvent('load'), again.click()]);
    await expectQuery(page, `${query}&at=${at}`);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await ask(page);
    await expect(there(page).first()).toBeVisible();
  });
}

test('says so when what makes a picture did not load, and saves it once the page was loaded again', async ({
  page,
}) => {
  await openExplorer(page, query);
  await openMenu(page);
  const button = page.getByRole('button', { name: /SVG/ });
  await expect(button).toBeVisible();
  await page.route('**', (route) => route.abort());
  await button.click();
  await expect(page.getByRole('alert')).toHaveText(/^It was not saved\. A part of this page did not load; is there a/);
  await page.unroute('**');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Load the page again' }).click()]);
  await openMenu(page);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
});
