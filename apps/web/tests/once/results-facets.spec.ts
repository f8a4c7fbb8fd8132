import { divergingScale, networkInWords } from '@initscope/charts';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chooseFile, networkHeading, resultsPage } from '../support/results-page.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

// A result of many networks: all of them at a glance, some of them by choice.

const grid = computeResult({ ...smallSweep, layers: '4,6', width: '4,8', activation: 'relu,tanh' });
const text = JSON.stringify(grid);

const overview = (page: Page): Locator => page.getByRole('region', { name: 'Pictures of all networks' });
const pictures = (page: Page): Locator => overview(page).getByRole('button');

async function openGrid(page: Page): Promise<void> {
  await page.goto(resultsPage);
  await chooseFile(page, 'grid.json', text);
  await expect(overview(page).locator('svg')).toHaveCount(8);
}

test('has a small picture of each network, by the fields that vary', async ({ page }) => {
  await openGrid(page);
  await expect(overview(page).getByRole('columnheader')).toHaveText(['width 4', 'width 8']);
  await expect(overview(page).getByRole('rowheader')).toHaveText(['layers 4', 'layers 6']);
  // In the cell of 4 layers and width 8 lie both activations, each under its name.
  const cell = overview(page).getByRole('row').nth(1).getByRole('cell').nth(1);
  await expect(cell.getByRole('button')).toHaveText(['relu', 'tanh']);
  await expect(cell.getByRole('button').first()).toHaveAccessibleName('relu network, 4 layers of 8 units');
});

test('paints all of them by one scale', async ({ page }) => {
  await openGrid(page);
  const scale = divergingScale(grid.facets.flatMap(({ planes }) => planes));
  for (const { network, planes } of grid.facets) {
    const classes = await overview(page)
      .getByRole('button', { name: networkInWords(network), exact: true })
      .locator('path.cells:not([fill])')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('class')?.replace('cells ', '')));
    const expected = new Set(
      planes[0].log10Std.flat().map((value) => (value === null ? 'dead' : `c${scale.classOf(value)}`)),
    );
    expect(new Set(classes)).toEqual(expected);
  }
});

test('shows the network large whose picture is pressed, and goes there', async ({ page }) => {
  await openGrid(page);
  const picture = pictures(page).filter({ hasText: 'tanh' }).last();
  await expect(picture).toHaveAttribute('aria-pressed', 'false');
  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(networkHeading(page)).toHaveText('tanh network, 6 layers of 8 units');
  await expect(networkHeading(page)).toBeFocused();
  await expect(networkHeading(page)).toBeInViewport();
  await expect(picture).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Network', { exact: true })).toHaveValue('7');
});

test('lays them out by other fields, or by one alone', async ({ page }) => {
  await openGrid(page);
  await page.getByLabel('Columns').selectOption('activation');
  await expect(overview(page).getByRole('columnheader')).toHaveText(['relu', 'tanh']);
  await expect(pictures(page).first()).toHaveText('width 4');
  await page.getByLabel('Columns').selectOption('nothing');
  await expect(overview(page).getByRole('columnheader')).toHaveCount(0);
  await expect(pictures(page).first()).toHaveText('width 4, relu');
  await page.getByLabel('Rows').selectOption('nothing');
  await expect(overview(page).getByRole('rowheader')).toHaveCount(0);
  await expect(pictures(page)).toHaveCount(8);
});

test('leaves out the networks that a filter leaves out, here and in the list', async ({ page }) => {
  await openGrid(page);
  await page.locator('summary', { hasText: 'Filter' }).click();
  await page.getByLabel('relu', { exact: true }).uncheck();
  await page.getByRole('group', { name: 'width' }).getByLabel('4').uncheck();
  await expect(pictures(page)).toHaveCount(2);
  await expect(page.getByLabel('Network', { exact: true }).getByRole('option')).toHaveText([
    'tanh network, 4 layers of 8 units',
    'tanh network, 6 layers of 8 units',
  ]);
  await expect(networkHeading(page)).toHaveText('tanh network, 4 layers of 8 units');
  await page.getByLabel('tanh', { exact: true }).uncheck();
  await expect(page.getByText('No network is left')).toBeVisible();
  await expect(networkHeading(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(pictures(page)).toHaveCount(8);
});

test('keeps what is chosen in the address: after a reload the same file is seen as before, and another from its beginning', async ({
  page,
}) => {
  await openGrid(page);
  await page.getByLabel('Rows').selectOption('activation');
  await page.getByLabel('Show').selectOption('gradients ∂L/∂f');
  await page.getByLabel('Network', { exact: true }).selectOption('tanh network, 6 layers of 8 units');
  await page.locator('summary', { hasText: 'Filter' }).click();
  await page.getByRole('group', { name: 'layers' }).getByLabel('4').uncheck();
  await page.getByLabel('from').selectOption('0.1');
  // Five of seven σ² are left.
  await expect(page.getByRole('slider')).toHaveAttribute('max', '4');
  await page.getByRole('slider').press('End');
  await expect(page).toHaveURL(/#network=8&rows=activation&pictured=dl_df&without-layers=4&sigma-sq=0\.1\.\.10&at=10$/);
  await page.reload();
  await chooseFile(page, 'grid.json', text);
  await expect(networkHeading(page)).toHaveText('tanh network, 6 layers of 8 units');
  await expect(page.getByLabel('Rows')).toHaveValue('activation');
  await expect(pictures(page)).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'Through the layers at σ² = 10' })).toBeVisible();
  await chooseFile(page, 'again.json', text);
  await expect(page.getByRole('status')).toContainText('again.json');
  await expect(pictures(page)).toHaveCount(8);
  await expect(page).toHaveURL(/\/results\/$/);
});

test('passes over what an address says that the result has not', async ({ page }) => {
  await page.goto(`${resultsPage}#network=99&rows=depth&pictured=f&without-layers=5&sigma-sq=0.3..2&seeds=0&at=7&x=y`);
  await chooseFile(page, 'grid.json', text);
  await expect(pictures(page)).toHaveCount(8);
  await expect(networkHeading(page)).toHaveText('relu network, 4 layers of 4 units');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('of a hundred networks, shows some at a time', async ({ page }) => {
  const many = computeResult({ ...smallSweep, layers: '3..12', width: '2..11', sigmaSq: '0.1,1', seeds: '0' });
  await page.goto(resultsPage);
  await chooseFile(page, 'many.json', JSON.stringify(many));
  await expect(page.getByText('Networks 1 to 48 of 100')).toBeVisible();
  await expect(pictures(page)).toHaveCount(48);
  await expect(page.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Networks 97 to 100 of 100')).toBeVisible();
  await expect(pictures(page)).toHaveCount(4);
  await expect(overview(page).getByRole('rowheader')).toHaveText(['layers 12']);
  await expect(overview(page).locator('svg')).toHaveCount(4);
});
