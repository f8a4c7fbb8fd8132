import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  facetsOf,
  parseSweepResult,
  parseSweepSpec,
  recordColumns,
  recordsOf,
  runTask,
  tasksOf,
  type LayerRecord,
  type SweepSpecInput,
} from '@initscope/core';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { csvOfRecords } from '../../src/lib/share/csv.ts';
import { fileName } from '../../src/lib/share/file-name.ts';
import { jsonOfResult } from '../../src/lib/share/json.ts';
import { mountedPage, type MountedPage } from '../support/mounted.ts';
import { watchForProblems } from '../support/problems.ts';
import { chooseFile, resultsPage } from '../support/results-page.ts';
import { heatmapOf } from '../support/site.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

const bin = fileURLToPath(new URL('../../../../packages/cli/bin/initscope.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'initscope-export-'));

test.afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function initscope(...words: readonly string[]): void {
  execFileSync(process.execPath, [bin, ...words], { stdio: 'pipe' });
}

function recordsOfSweep(input: SweepSpecInput): LayerRecord[] {
  return tasksOf(parseSweepSpec(input)).flatMap((task) =>
    runTask(task).flatMap((profile) => recordsOf(task.facet.network, profile)),
  );
}

const sweeps: readonly (readonly [title: string, spec: SweepSpecInput, flags: readonly string[]])[] = [
  ['a small sweep', smallSweep, ['--layers', '6', '--width', '8', '--sigma-sq', 'log:1e-2:10:7', '--seeds', '0..2']],
  [
    'names with commas',
    {
      layers: 3,
      width: 4,
      initializer: 'variance_scaling(scale=2,mode=fan_avg)',
      activation: 'leaky_relu(0.2)',
      seeds: 1,
    },
    [
      '--layers',
      '3',
      '--width',
      '4',
      '--initializer',
      'variance_scaling(scale=2,mode=fan_avg)',
      '--activation',
      'leaky_relu(0.2)',
      '--seeds',
      '1',
    ],
  ],
  [
    'data with a seed of their own',
    { ...smallSweep, dataSeed: 1000 },
    '--layers 6 --width 8 --sigma-sq log:1e-2:10:7 --seeds 0..2 --data-seed 1000'.split(' '),
  ],
  [
    'figures beyond float64, and dead layers',
    { layers: 400, width: 3, sigmaSq: '1e-3,1e3', seeds: '0..1', activation: 'relu,leaky_relu' },
    ['--layers', '400', '--width', '3', '--sigma-sq', '1e-3,1e3', '--seeds', '0..1', '--activation', 'relu,leaky_relu'],
  ],
];

for (const [title, spec, flags] of sweeps) {
  test(`csvOfRecords(records) is the file that initscope sweep writes, byte for byte, and report reads it: ${title}`, () => {
    const records = recordsOfSweep(spec);
    const [theirs, ours] = ['theirs', 'ours'].map((name) => join(home, `${title.replaceAll(/\W/g, '-')}-${name}.csv`));
    initscope('sweep', ...flags, '-o', theirs);
    const text = csvOfRecords(records, parseSweepSpec(spec));
    expect(text).toBe(readFileSync(theirs, 'utf8'));
    writeFileSync(ours, text);
    initscope('report', ours, '--network', '1', '-o', `${ours}.svg`);
    expect(readFileSync(`${ours}.svg`, 'utf8')).toContain('<svg');
  });
}

test('csvOfRecords keeps the sign of −0, leaves what is null empty, and quotes what would be read otherwise', () => {
  const [record] = recordsOfSweep({ layers: 2, width: 2, sigmaSq: 1, seeds: 0 });
  const changed = { ...record, mean: -0, std: null, activation: 'a "name",\nof two lines' };
  const [header, ...rest] = csvOfRecords([changed], {}).split('\n');
  expect(header).toBe(recordColumns.join(','));
  const line = rest.join('\n');
  expect(line).toContain(',"a ""name"",\nof two lines",');
  expect(line).toContain(',h,,');
  expect(line).toContain(',-0,');
  expect(csvOfRecords([], {})).toBe(`${recordColumns.join(',')}\n`);
});

test('parseSweepResult reads jsonOfResult(result) back as that result, and the page of results opens it', async ({
  page,
}) => {
  const result = computeResult();
  const text = jsonOfResult(result);
  expect(parseSweepResult(JSON.parse(text))).toEqual(result);
  await page.goto(resultsPage);
  await chooseFile(page, 'initscope-relu-6x8.json', text);
  await expect(page.getByRole('status')).toContainText('initscope-relu-6x8.json: 1 network');
  await expect(heatmapOf(page, 'h')).toBeVisible();
});

test('fileName(network, ending, σ²) says whose it is, in letters that every file system takes', () => {
  const nameOf = (input: SweepSpecInput, sigmaSq?: number): string =>
    fileName(facetsOf(parseSweepSpec(input))[0].network, 'svg', sigmaSq);
  expect(nameOf({})).toBe('initscope-relu-50x80.svg');
  expect(nameOf({}, 0.025)).toBe('initscope-relu-50x80-sigma-sq-0.025.svg');
  expect(nameOf({ activation: 'tanh', biasSigmaSq: 0.05 }, 1.760955 / 80)).toBe(
    'initscope-tanh-50x80-bias-sigma-sq-0.05-sigma-sq-0.0220119.svg',
  );
  expect(nameOf({ activation: 'leaky_relu(0.2)', initializer: 'variance_scaling(scale=2,mode=fan_avg)' }, 1e21)).toBe(
    'initscope-leaky_relu_0.2-50x80-variance_scaling_scale_2_mode_fan_avg-sigma-sq-1e21.svg',
  );
});

let menu: MountedPage;

test.beforeAll(async () => {
  menu = await mountedPage('share-page/main.ts');
});

/** The file that a button of the menu saves. */
async function saved(
  page: Page,
  button: RegExp,
  search = '',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await menu.open(page, search);
  await page.getByRole('button', { name: 'Share and save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await expect(page.getByRole('status').last()).toHaveText(`Saved as ${download.suggestedFilename()}`);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('saves the records as CSV and the result as JSON', async ({ page }) => {
  const csv = await saved(page, /CSV/);
  expect(csv.name).toBe('initscope-relu-6x8.csv');
  expect(csv.bytes.toString()).toBe(csvOfRecords(recordsOfSweep(smallSweep), {}));
  const json = await saved(page, /JSON/);
  expect(json.name).toBe('initscope-relu-6x8.json');
  expect(parseSweepResult(JSON.parse(json.bytes.toString()))).toEqual(computeResult());
});

/** The root of an SVG file, as a browser reads it: on a page without a policy, which would be the file's too. */
async function rootOf(
  svg: string,
  context: BrowserContext,
): Promise<{ readonly name: string; readonly width: string | null; readonly height: string | null }> {
  const blank = await context.newPage();
  return blank.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return { name: root.nodeName, width: root.getAttribute('width'), height: root.getAttribute('height') };
  }, svg);
}

const grounds = { light: [255, 255, 255], dark: [18, 19, 24] } as const;

for (const theme of ['light', 'dark'] as const) {
  test(`saves the picture as SVG and as PNG of twice its size, in the theme asked for, whatever the system’s: ${theme}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
    const problems = watchForProblems(page, baseURL ?? '');
    const svg = await saved(page, /SVG/, `?theme=${theme}`);
    expect(svg.name).toBe('initscope-relu-6x8-sigma-sq-1.svg');
    const root = await rootOf(svg.bytes.toString(), context);
    expect(root).toEqual({ name: 'svg', width: '640', height: expect.stringMatching(/^\d+(\.\d+)?$/) });
    expect(svg.bytes.toString()).not.toContain('prefers-color-scheme');

    const png = await saved(page, /PNG/, `?theme=${theme}`);
    expect(png.name).toBe('initscope-relu-6x8-sigma-sq-1.png');
    const picture = await page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawn = canvas.getContext('2d');
      drawn?.drawImage(bitmap, 0, 0);
      const { data = new Uint8ClampedArray() } = drawn?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      return {
        width: bitmap.width,
        height: bitmap.height,
        corner: Array.from(data.slice(0, 3)),
        colours: colours.size,
      };
    }, png.bytes.toString('base64'));
    expect(picture.width).toBe(1280);
    expect(picture.height).toBe(Math.ceil(2 * Number(root.height)));
    expect(picture.corner).toEqual(grounds[theme]);
    // Its cells and letters are there: many colours, and not a ground alone.
    expect(picture.colours).toBeGreaterThan(50);
    expect(problems).toEqual([]);
  });
}

test('says in a sentence why a file was not made, and makes the next one', async ({ page }) => {
  await menu.open(page, '?fail=records');
  await page.getByRole('button', { name: 'Share and save' }).click();
  await page.getByRole('button', { name: /CSV/ }).click();
  await expect(page.getByRole('alert')).toHaveText('It was not saved. The worker stopped.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /SVG/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('initscope-relu-6x8-sigma-sq-1.svg');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says so where this browser cannot make a PNG', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => {
      callback(null);
    };
  });
  await menu.open(page);
  await page.getByRole('button', { name: 'Share and save' }).click();
  await page.getByRole('button', { name: /PNG/ }).click();
  await expect(page.getByRole('alert')).toHaveText(
    /^It was not saved\. No PNG was made: this browser has no room for 1280 × \d+ pixels; the SVG file holds the same picture\.$/,
  );
});
