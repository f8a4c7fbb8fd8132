import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3-dsv';
import { expect, test, type Download, type Page } from '@playwright/test';
import { formatPlainSigmaSq, networkInWords } from '@initscope/charts';
import { facetsOf, parseSweepResult, recordsOf, runTask, tasksOf } from '@initscope/core';
import { runCommand, sweepCommand } from '../../src/lib/share/command.ts';
import { pytorchCode } from '../../src/lib/share/pytorch.ts';
import { specOf, sweepOf } from '../support/explorer-figures.ts';
import { computed, expectQuery, openExplorer, sigmaSlider } from '../support/explorer.ts';

const query = '?layers=10&width=16&inputs=200&gradientInputs=50&sigmaSq=log:0.01:1:7&seeds=0..2';
const at = 0.631;

/** The explorer at a σ² between two columns, its menu open. */
async function opened(page: Page): Promise<void> {
  await openExplorer(page, query);
  await sigmaSlider(page).fill('900');
  await expectQuery(page, `${query}&at=${at}`);
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(page.locator('pre').first()).toBeVisible();
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function saved(page: Page, label: RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).click(),
  ]);
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

test('its link, command and PyTorch are of what is shown; the link opens it again', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied')).toHaveCount(1);
  const link = await clipboard(page);
  expect(link).toBe(`${baseURL}/${query}&at=${at}`);

  const spec = specOf(query);
  const [{ network }] = facetsOf(spec);
  for (const [form, texts] of [
    ['Command line', [sweepCommand(spec), runCommand(network, at, 0)]],
    ['PyTorch', [pytorchCode(network, at)]],
  ] as const) {
    await page.getByRole('radio', { name: form }).check();
    for (const [place, text] of texts.entries()) {
      await expect(page.locator('pre').nth(place)).toHaveText(text);
      await page.getByRole('button', { name: 'Copy', exact: true }).nth(place).click();
      await expect.poll(() => clipboard(page)).toBe(text);
    }
  }
  const other = await context.newPage();
  await other.goto(link);
  await computed(other);
  await expectQuery(other, `${query}&at=${at}`);
});

test('saves every layer and seed as CSV: core’s records', async ({ page }) => {
  await opened(page);
  const download = await saved(page, /CSV/);
  expect(download.suggestedFilename()).toBe('initscope-relu-10x16.csv');
  const rows = csvParse(await textOf(download));
  const spec = specOf(query);
  const [{ network }] = facetsOf(spec);
  const expected = [...tasksOf(spec)]
    .flatMap((task) => runTask(task))
    .toSorted((a, b) => a.seed - b.seed || a.sigmaSq - b.sigmaSq)
    .flatMap((profile) => recordsOf(network, profile));
  expect(rows).toHaveLength(expected.length);
  const brief = (row: Readonly<Record<string, string | number | null | undefined>>): string[] =>
    ['seed', 'sigma_sq', 'layer', 'quantity', 'log10_std', 'status'].map((name) => String(row[name] ?? ''));
  expect(rows.map(brief)).toEqual(expected.map((record) => brief({ ...record })));
});

test('saves a result as JSON that core reads: its planes and verdict', async ({ page }) => {
  await opened(page);
  const download = await saved(page, /JSON/);
  expect(download.suggestedFilename()).toBe('initscope-relu-10x16.json');
  const result = parseSweepResult(JSON.parse(await textOf(download)));
  const { planes, verdict } = sweepOf(query);
  expect(result.facets.map((facet) => ({ planes: facet.planes, verdict: facet.verdict }))).toEqual([
    { planes, verdict },
  ]);
  expect(result.spec).toEqual(specOf(query));
});

test('saves the picture as SVG and PNG: title, both heatmaps, the chosen σ² and what it means', async ({ page }) => {
  await opened(page);
  const svg = await saved(page, /SVG/);
  expect(svg.suggestedFilename()).toBe(`initscope-relu-10x16-sigma-sq-${at}.svg`);
  const text = await textOf(svg);
  const shown = await page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    return {
      root: picture.nodeName,
      words: Array.from(picture.querySelectorAll('text'), (each) => each.textContent),
      cells: picture.querySelectorAll('path.cells').length,
    };
  }, text);
  expect(shown.root).toBe('svg');
  const words = shown.words.join(' ');
  for (const word of [
    networkInWords(facetsOf(specOf(query))[0].network),
    'hidden units h',
    'gradients ∂L/∂f',
    formatPlainSigmaSq(at),
    '3 seeds',
  ]) {
    expect(words).toContain(word);
  }
  expect(shown.cells).toBeGreaterThan(10);
  const png = await saved(page, /PNG/);
  expect(png.suggestedFilename()).toBe(`initscope-relu-10x16-sigma-sq-${at}.png`);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  // Two pixels to one of the drawing: IHDR holds the width.
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(text)?.[1]);
  expect(bytes.readUInt32BE(16)).toBe(Math.ceil(width) * 2);
});

test.describe('without a copy of the site that the browser keeps', () => {
  test.use({ serviceWorkers: 'block' });

  test('says so when the menu does not load, and the page lives on', async ({ page }) => {
    await openExplorer(page, query);
    // All that is asked for from now on.
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Share and save' }).click();
    await expect(page.getByRole('alert')).toHaveText('The menu did not load; is there a connection?');
    await sigmaSlider(page).fill('900');
    await expectQuery(page, `${query}&at=${at}`);
  });
});
