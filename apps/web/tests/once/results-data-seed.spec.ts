import { networkInWords } from '@initscope/charts';
import { propagate } from '@initscope/core';
import { expect, test, type Page } from '@playwright/test';
import { HeldResult } from '../../src/lib/results/reading/held-result.ts';
import { readFiles } from '../../src/lib/results/reading/read-files.ts';
import { everything } from '../../src/lib/results/view.ts';
import { sweepByCli, type CliResult } from '../support/cli-results.ts';
import { watchForProblems } from '../support/problems.ts';
import { chooseFile, chooseFiles, networkHeading, resultsPage } from '../support/results-page.ts';

// Results whose data have a seed of their own, as the built command line writes them: alone, and beside others.

const flags = '--layers 5 --width 6 --sigma-sq 0.1,0.5,2 --seeds 0..2 --inputs 40 --gradient-inputs 20';

let plain: CliResult;
let own: CliResult;
let other: CliResult;

test.beforeAll(() => {
  plain = sweepByCli(flags);
  own = sweepByCli(`${flags} --data-seed 1000`);
  other = sweepByCli(`${flags} --data-seed 4294967295`);
});

const formats = ['parquet', 'csv', 'ndjson'] as const;

async function held(...files: readonly (readonly [name: string, content: BlobPart])[]): Promise<HeldResult> {
  const named = files.map(([name, content]) => ({ file: new Blob([content]), name }));
  return new HeldResult(await readFiles(named, () => undefined));
}

/** A CSV of two, under a header that has a column for both. */
function oneCsv(withSeed: string, without: string): string {
  const rows = without.trimEnd().split('\n').slice(1);
  return `${withSeed.trimEnd()}\n${rows.map((row) => row.replace(',', ',,')).join('\n')}\n`;
}

/** That each network’s medians and each of its seeds are what core computes on its data. */
function expectComputed(result: HeldResult): void {
  for (const [index, network] of result.outline().networks.entries()) {
    const measure = (seed: number): readonly (number | null)[] => {
      const [{ statistics }] = propagate(network, { seed, sigmaSq: [0.5], quantities: ['h'] });
      return (statistics.h ?? []).map(({ log10Std }) => log10Std);
    };
    const answer = result.answer({ type: 'seeds', network: index, sigmaSq: 0.5, view: everything });
    expect(answer).toMatchObject({ lines: [{ quantity: 'h', seeds: [0, 1, 2].map(measure) }, { quantity: 'dl_df' }] });
    const one = result.answer({ type: 'network', network: index, view: { ...everything, seeds: [1] } });
    expect(one.type === 'network' && one.facet?.planes[0].log10Std.map((row) => row[1])).toEqual(measure(1));
  }
}

for (const format of formats) {
  test(`holds of a ${format} file the network with its data seed, and the spec`, async () => {
    const result = await held([`own.${format}`, own[format]]);
    const { networks, spec, records } = result.outline();
    expect(networks).toEqual(own.result.facets.map(({ network }) => network));
    expect(networks[0].dataSeed).toBe(1000);
    expect(spec?.dataSeed).toBe(1000);
    expect(records).toBe(3 * 3 * 9);
    expectComputed(result);
  });

  test(`keeps networks of a ${format} file apart from those that differ in the data seed alone`, async () => {
    for (const files of [
      [plain, own, other],
      [other, own, plain],
    ]) {
      const result = await held(...files.map((each, i) => [`${i}.${format}`, each[format]] as const));
      const { networks, spec } = result.outline();
      expect(new Set(networks.map(({ dataSeed }) => dataSeed))).toEqual(new Set([undefined, 1000, 4294967295]));
      expect(spec).toBe(null);
      expectComputed(result);
    }
  });
}

test('reads one file with and without data seeds: an empty cell, or lines without the field', async () => {
  for (const file of [
    ['mixed.csv', oneCsv(own.csv, plain.csv)],
    ['mixed.ndjson', own.ndjson + plain.ndjson],
  ] as const) {
    const result = await held(file);
    const { networks } = result.outline();
    expect(networks).toHaveLength(2);
    expect(new Set(networks.map(({ dataSeed }) => dataSeed))).toEqual(new Set([undefined, 1000]));
    expectComputed(result);
  }
});

test('shows of every format under which data it was measured, once in the title and once in the facts, with the command', async ({
  page,
  baseURL,
}) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await page.goto(resultsPage);
  for (const [name, content] of [
    ...formats.map((format) => [`own.${format}`, own[format]] as const),
    ['summary.json', own.summary] as const,
  ]) {
    await chooseFile(page, name, content);
    await expect(page.getByRole('status')).toContainText(`${name}: 1 network, 3 seeds`);
    await expect(networkHeading(page)).toHaveText('relu network, 5 layers of 6 units, data of seed 1000');
    await expect(page.getByText('0..2, data of seed 1000', { exact: true })).toBeVisible();
    await expect(page.getByText(/^\s*initscope sweep .*--data-seed 1000\b/)).toBeVisible();
  }
  expect(problems).toEqual([]);
});

/** The buttons of the overview, by name. */
async function pictured(page: Page): Promise<string[]> {
  const buttons = page.getByRole('region', { name: 'Pictures of all networks' }).getByRole('button');
  return buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
}

test('offers the data seed as rows, columns and filter where networks differ in it, and keeps it in the address', async ({
  page,
}) => {
  await page.goto(resultsPage);
  const files = [
    ['plain.parquet', plain.parquet],
    ['own.csv', own.csv],
    ['other.ndjson', other.ndjson],
  ] as const;
  await chooseFiles(page, files);
  await expect(page.getByRole('status')).toContainText('plain.parquet and 2 more: 3 networks, 3 seeds');
  const names = [plain, own, other].map(({ result }) => networkInWords(result.facets[0].network));
  expect(await pictured(page)).toEqual(names);
  await expect(page.getByLabel('Rows')).toHaveValue('dataSeed');
  await expect(page.getByRole('rowheader').filter({ hasText: /^data seed/ })).toHaveText([
    'data seed auto',
    'data seed 1000',
    'data seed 4294967295',
  ]);
  await page.locator('summary', { hasText: 'Filter' }).click();
  await page.getByRole('group', { name: 'data seed' }).getByRole('checkbox', { name: 'auto' }).uncheck();
  await expect.poll(() => pictured(page)).toEqual(names.slice(1));
  await expect(networkHeading(page)).toHaveText(names[1]);
  await expect(page).toHaveURL(/#.*without-dataSeed=auto/);
  await expect(page.getByText('These records make no one sweep')).toBeVisible();
});
