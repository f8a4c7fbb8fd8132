import { divergingScale, networkInWords } from '@initscope/charts';
import type { FacetSummary } from '@initscope/core';
import { expect, test, type Page } from '@playwright/test';
import { cellClasses } from '../support/cells.ts';
import { sweepByCli, type CliResult } from '../support/cli-results.ts';
import { watchForProblems } from '../support/problems.ts';
import {
  chooseFile,
  chooseFiles,
  dropFile,
  networkHeading,
  resultsPage,
  serveResult,
} from '../support/results-page.ts';
import { heatmapOf } from '../support/site.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

// Records as the built command line writes them, and what may have become of them on the way.

const inputs = '--inputs 50 --gradient-inputs 20';

let alone: CliResult;
let grid: CliResult;

test.beforeAll(() => {
  alone = sweepByCli(`--layers 6 --width 8 --sigma-sq log:1e-2:10:7 --seeds 0..2 ${inputs}`);
  // A name with a comma, which CSV has to quote; and dead layers, whose logarithms are nothing.
  grid = sweepByCli(
    `--layers 4,6 --width 4 --activation relu,leaky_relu(0.2) --initializer fixed,kaiming_normal(mode=fan_out,gain=2) --sigma-sq 0,0.01,1 --seeds 0..4 ${inputs}`,
  );
});

/** That the page draws a network as core's summary has it. */
async function expectNetwork(page: Page, { network, planes, verdict }: FacetSummary): Promise<void> {
  await expect(networkHeading(page)).toHaveText(networkInWords(network));
  const scale = divergingScale(planes);
  const expected = planes[0].log10Std.map((row) =>
    row.map((value) => [value === null ? 'dead' : `c${scale.classOf(value)}`]),
  );
  await expect
    .poll(() => cellClasses(heatmapOf(page, 'h'), planes[0].layers.length, planes[0].sigmaSq.length))
    .toEqual(expected);
  const sentences = await page.locator('#verdict p').allTextContents();
  expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual(verdict);
}

const formats = ['parquet', 'csv', 'ndjson'] as const;

for (const format of formats) {
  test(`draws the records of a ${format} file as their summary, and asks nobody for anything`, async ({
    page,
    baseURL,
  }) => {
    const problems = watchForProblems(page, baseURL ?? '');
    await page.goto(resultsPage);
    for (const [name, { [format]: records, result, csv }] of Object.entries({ alone, grid })) {
      await chooseFile(page, `${name}.${format}`, records);
      const rows = csv.trimEnd().split('\n').length - 1;
      const count = result.facets.length === 1 ? '1 network' : `${result.facets.length} networks`;
      await expect(page.getByRole('status')).toContainText(
        `${name}.${format}: ${count}, ${result.spec.seeds.length} seeds, ${rows.toLocaleString('en')} records, computed by`,
      );
      for (const facet of result.facets) {
        if (result.facets.length > 1) {
          await page.getByLabel('Network', { exact: true }).selectOption({ label: networkInWords(facet.network) });
        }
        await expectNetwork(page, facet);
      }
    }
    expect(problems).toEqual([]);
  });
}

test('tells by the content what a file is, whatever it is called', async ({ page }) => {
  await page.goto(resultsPage);
  for (const format of formats) {
    await chooseFile(page, `${format} of mine.txt`, alone[format]);
    await expect(page.getByRole('status')).toContainText(`${format} of mine.txt: 1 network, 3 seeds`);
  }
  await chooseFile(page, 'summary of mine', alone.summary);
  await expect(page.getByRole('status')).toContainText('summary of mine: 1 network, 3 seeds, computed by initscope');
});

test('says the command of the sweep, which a Parquet file notes and the others’ records make plain', async ({
  page,
}) => {
  await page.goto(resultsPage);
  for (const format of formats) {
    await chooseFile(page, `alone.${format}`, alone[format]);
    await expect(page.getByRole('status')).toContainText(`alone.${format}`);
    const command = page.getByText(/^\s*initscope sweep --layers/);
    await expect(command).toHaveText(
      'initscope sweep --layers 6 --width 8 --inputs 50 --gradient-inputs 20 --sigma-sq log:0.01:10:7 --seeds 0..2',
    );
  }
});

/** Some lines of a CSV, under its header. */
function linesWhere(csv: string, isKept: (cells: readonly string[], index: number) => boolean): string {
  const [header, ...rows] = csv.trimEnd().split('\n');
  return `${[header, ...rows.filter((row, index) => isKept(row.split(','), index))].join('\n')}\n`;
}

test('reads several files of records as one result: parts of a sweep, in any format and order, some records twice', async ({
  page,
}) => {
  await page.goto(resultsPage);
  const later = linesWhere(alone.csv, ([seed]) => seed !== '0');
  const earlier = alone.ndjson.split('\n').filter((line) => /"seed":[01],/.test(line));
  await chooseFiles(page, [
    ['later.csv', later],
    ['earlier.ndjson', earlier.join('\n')],
  ]);
  await expect(page.getByRole('status')).toContainText('later.csv and 1 more: 1 network, 3 seeds');
  await expectNetwork(page, alone.result.facets[0]);
  await expect(page.getByText(/^\s*initscope sweep --layers/)).toBeVisible();
});

test('shows records of different sweeps side by side, and says that there is no one command for them', async ({
  page,
}) => {
  await page.goto(resultsPage);
  await chooseFiles(page, [
    ['alone.parquet', alone.parquet],
    ['grid.parquet', grid.parquet],
  ]);
  await expect(page.getByRole('status')).toContainText('alone.parquet and 1 more: 9 networks, 5 seeds');
  await expect(page.getByText('These records make no one sweep')).toBeVisible();
  await page
    .getByLabel('Network', { exact: true })
    .selectOption({ label: networkInWords(alone.result.facets[0].network) });
  await expectNetwork(page, alone.result.facets[0]);
});

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** What Parquet of another program looks like from outside: an empty schema, and no notes of ours. */
function foreignParquet(): Buffer {
  // Thrift's compact protocol: version 1, a schema of one root element "root" without children, 0 rows, no row groups.
  const footer = Buffer.from([
    0x15,
    2,
    0x19,
    0x1c,
    0x48,
    4,
    ...Buffer.from('root'),
    0x15,
    0,
    0,
    0x16,
    0,
    0x19,
    0x0c,
    0,
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([Buffer.from('PAR1'), footer, length, Buffer.from('PAR1')]);
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] ^= 0xff;
  return copy;
}

const csvLine = (number: number, change: (line: string) => string): string =>
  alone.csv
    .split('\n')
    .map((line, index) => (index === number - 1 ? change(line) : line))
    .join('\n');

const malformed: readonly (readonly [name: string, content: () => string | Buffer, sentence: RegExp])[] = [
  ['empty.csv', () => '', /^empty\.csv is empty; allowed: a sweep’s summary\.json, or its records/],
  ['picture.png', () => png, /^picture\.png is none of initscope’s files; allowed: /],
  ['picture.csv', () => png, /^picture\.csv is none of initscope’s files; allowed: /],
  ['records.npz', () => Buffer.from('504b030414000000', 'hex'), /^records\.npz is a ZIP file, as \.npz is; .*allowed/],
  ['journal.ndjson', () => '{"schema":"initscope/journal@1","version":"0"}\n', /is the journal of a sweep.*merge/],
  [
    'half.parquet',
    () => alone.parquet.subarray(0, alone.parquet.length / 2),
    /^half\.parquet is only a part of a Parquet file: its end is missing/,
  ],
  ['flipped.parquet', () => changed(alone.parquet, 500), /^flipped\.parquet is damaged: its rows from 1 to 231 have/],
  [
    'footer.parquet',
    () => changed(alone.parquet, alone.parquet.indexOf('"layers":[6]') + 10),
    /^footer\.parquet (?:is damaged: its footer has changed|cannot be shown: the spec in it cannot be read: .*)\.$/,
  ],
  ['foreign.parquet', foreignParquet, /^foreign\.parquet has lost what initscope notes in its files/],
  [
    'column.csv',
    () => alone.csv.replace('log10_std', 'logarithm'),
    /^column\.csv cannot be shown: line 1: lacks the column log10_std; allowed: seed,layers,/,
  ],
  ['extra.csv', () => alone.csv.replace('seed,', 'seed,seed,'), /line 1: has a column "seed" too many/],
  ['short.csv', () => csvLine(9, (line) => line.slice(0, -20)), /^short\.csv cannot be shown: line 9: has \d+ cells/],
  ['type.csv', () => csvLine(4, (line) => line.replace('relu', '7')), /line 4: activation is "7"; allowed: the name/],
  ['word.csv', () => csvLine(5, (line) => line.replace(/^0,/, 'zero,')), /line 5: seed is "zero"; allowed: a whole/],
  [
    'header.csv',
    () =>
      csvLine(1, (line) => line)
        .split('\n', 1)
        .join(),
    /^header\.csv holds no records; allowed/,
  ],
  [
    'line.ndjson',
    () => alone.ndjson.replace(/(.*\n.*\n.*)\}\n/, '$1\n'),
    /^line\.ndjson cannot be shown: line 3: is no JSON; allowed: one record a line, whole\.$/,
  ],
  [
    'list.ndjson',
    () => `${alone.ndjson.split('\n', 1).join()}\n[1]\n`,
    /^list\.ndjson cannot be shown: line 2: holds no object/,
  ],
  [
    'status.ndjson',
    () => alone.ndjson.replace('"status":"ok"', '"status":"dead"'),
    /line 1: status dead does not go with std .*; allowed: a std of 0, without a log10\.$/,
  ],
  [
    'mixed.ndjson',
    () => alone.ndjson + alone.ndjson.replace(/"log10_std":[^,]+/, '"log10_std":0.5'),
    /^mixed\.ndjson cannot be shown: two figures of h differ at layer 0, σ² = 0\.01, seed 0: they are of different sweeps\.$/,
  ],
  [
    'layer.csv',
    () => linesWhere(alone.csv, (cells) => cells[12] !== '5'),
    /^layer\.csv cannot be shown: it holds 5 layers of h, and the network has 6; allowed: records of every layer\.$/,
  ],
];

test('says in a sentence what is wrong with a file of records, and keeps what it shows', async ({ page, baseURL }) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await page.goto(resultsPage);
  await chooseFile(page, 'alone.parquet', alone.parquet);
  await expect(page.getByRole('status')).toContainText('alone.parquet: 1 network');
  for (const [name, content, sentence] of malformed) {
    await chooseFile(page, name, content());
    await expect(page.getByRole('alert'), name).toHaveText(sentence);
    await expect(page.getByRole('status'), name).toContainText('alone.parquet: 1 network');
  }
  await expectNetwork(page, alone.result.facets[0]);
  // A good one still opens, and with it the sentence goes.
  await chooseFile(page, 'alone.csv', alone.csv);
  await expect(page.getByRole('status')).toContainText('alone.csv: 1 network');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('shows one summary at a time, and says so', async ({ page }) => {
  await page.goto(resultsPage);
  await chooseFiles(page, [
    ['records.csv', alone.csv],
    ['summary.json', alone.summary],
  ]);
  await expect(page.getByRole('alert')).toHaveText(
    'One result is shown at a time: open summary.json alone, or several files that hold records, which are read as one.',
  );
});

test('passes over lines without anything, ends of lines as Windows has them, and a byte order mark', async ({
  page,
}) => {
  await page.goto(resultsPage);
  await chooseFile(page, 'windows.csv', `\uFEFF${alone.csv.replaceAll('\n', '\r\n')}\r\n`);
  await expect(page.getByRole('status')).toContainText('windows.csv: 1 network');
  await expectNetwork(page, alone.result.facets[0]);
});

test('opens records that are dropped on the page', async ({ page }) => {
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  await dropFile(page, 'dropped.ndjson', alone.ndjson);
  await expect(page.getByRole('status')).toContainText('dropped.ndjson: 1 network');
});

test('recomputes the median over the seeds that are chosen, with the verdict', async ({ page }) => {
  await page.goto(resultsPage);
  await chooseFile(page, 'alone.parquet', alone.parquet);
  await page.locator('summary', { hasText: 'Filter' }).click();
  const seeds = page.getByLabel('median over');
  await seeds.fill('1');
  await seeds.press('Enter');
  const small = { ...smallSweep, inputs: 50, gradientInputs: 20 };
  await expectNetwork(page, computeResult({ ...small, seeds: '1' }).facets[0]);
  await seeds.fill('0,2');
  await seeds.press('Enter');
  await expectNetwork(page, computeResult({ ...small, seeds: '0,2' }).facets[0]);
  await expect(page.getByText('0,2', { exact: true })).toBeVisible();
  await seeds.fill('7');
  await seeds.press('Enter');
  await expect(page.getByText('given "7", which are none of the result’s: 0 to 2')).toBeVisible();
  await seeds.fill('some');
  await seeds.press('Enter');
  await expect(page.getByText(/^seeds: given "some"/)).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expectNetwork(page, alone.result.facets[0]);
});

test('offers no choice of seeds where there is but a summary, and says why', async ({ page }) => {
  await page.goto(resultsPage);
  await chooseFile(page, 'summary.json', alone.summary);
  await page.locator('summary', { hasText: 'Filter' }).click();
  await expect(page.getByText('open the sweep’s records to choose among them')).toBeVisible();
  await expect(page.getByLabel('median over')).toHaveCount(0);
});

for (const [title, content] of [
  ['records', () => alone.parquet],
  ['a summary', () => alone.summary],
] as const) {
  test(`of ${title}, shows the σ² and the quantities that are chosen`, async ({ page }) => {
    await page.goto(resultsPage);
    await chooseFile(page, 'chosen', content());
    await page.locator('summary', { hasText: 'Filter' }).click();
    // 10^-1.5 and 10^0 are the second to the fifth of seven.
    await page.getByLabel('from').selectOption('0.0316');
    await page.getByLabel('to', { exact: true }).selectOption({ label: '1' });
    const some = computeResult({
      ...smallSweep,
      inputs: 50,
      gradientInputs: 20,
      sigmaSq: alone.result.spec.sigmaSq.slice(1, 5),
    });
    await expectNetwork(page, some.facets[0]);
    await expect(page.getByText('Filter: 1 filter set')).toBeVisible();
    await page.getByRole('checkbox', { name: 'gradients ∂L/∂f' }).uncheck();
    await expect(heatmapOf(page, 'dl_df')).toHaveCount(0);
    await expect(page.locator('#verdict')).not.toContainText('gradients');
    // The last one cannot be left out.
    await expect(page.getByRole('checkbox', { name: 'hidden units h' })).toBeDisabled();
  });
}

test('draws the profile at the σ² that the slider is at, with theory’s line and band where the result holds them', async ({
  page,
}) => {
  const [{ planes }] = alone.result.facets;
  const logs = { log10Line: 0, log10Low: -1, log10Median: 0, log10High: 1 };
  const cells = planes.flatMap(({ quantity, sigmaSq, layers }) =>
    sigmaSq.flatMap((variance) =>
      layers.map((layer) => ({ sigma_sq: variance, layer, quantity, ...logs, standardErrors: null })),
    ),
  );
  await serveResult(page, JSON.stringify({ ...alone.result, theory: [cells] }));
  await page.goto(resultsPage);
  const profile = page.getByRole('img', { name: /^Standard deviation through the layers/ });
  // 0.316 is the nearest to 2/D = 0.25.
  await expect(profile).toHaveAccessibleName('Standard deviation through the layers, at σ² = 0.316');
  for (const quantity of ['h', 'dl_df']) {
    await expect(profile.locator(`path.band.q-${quantity}`)).not.toHaveCount(0);
    await expect(profile.locator(`path.theory.q-${quantity}`)).not.toHaveCount(0);
    await expect(profile.locator(`path.theory-median.q-${quantity}`)).not.toHaveCount(0);
  }
  const slider = page.getByLabel('σ²', { exact: true }).and(page.getByRole('slider'));
  await slider.press('Home');
  await expect(profile).toHaveAccessibleName('Standard deviation through the layers, at σ² = 0.01');
  await expect(page.getByRole('heading', { name: 'Through the layers at σ² = 0.01' })).toBeVisible();
  await chooseFile(page, 'summary.json', alone.summary);
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
  await expect(profile.locator('path.measured')).not.toHaveCount(0);
  await expect(profile.locator('path.band')).toHaveCount(0);
});
