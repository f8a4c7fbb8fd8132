import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { formatPlainSigmaSq } from '@initscope/charts';
import { parseSweepResult, type SweepResult } from '@initscope/core';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watchForProblems } from '../support/problems.ts';

// The page that `initscope report` writes, opened from disk: it is the command line's, but only a browser can tell how it behaves.

const bin = fileURLToPath(new URL('../../../../packages/cli/bin/initscope.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'initscope-report-'));

interface Report {
  readonly url: string;
  readonly result: SweepResult;
}

function report(name: string, ...flags: readonly string[]): Report {
  const output = join(home, name);
  const shape = ['--layers', '12', '--width', '16', '--seeds', '0..2', '--inputs', '50', '--gradient-inputs', '20'];
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [bin, ...args], { stdio: 'pipe' });
  };
  run('sweep', ...shape, ...flags, '-o', output);
  const folder = join(output, readdirSync(output)[0]);
  run('report', folder);
  return {
    url: pathToFileURL(join(folder, 'report.html')).href,
    result: parseSweepResult(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))),
  };
}

let alone: Report;
let several: Report;

test.beforeAll(() => {
  alone = report('alone', '--sigma-sq', 'log:0.01:1:9', '--theory');
  several = report('several', '--initializer', 'kaiming_normal,xavier_normal,orthogonal');
});

test.afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const hidden = (page: Page): Locator => page.getByRole('application', { name: /^hidden units h/ });
const gradients = (page: Page): Locator => page.getByRole('application', { name: /^gradients/ });
const profile = (page: Page): Locator => page.getByRole('application', { name: 'std through the layers' });
const place = (page: Page): Locator => page.locator('.place:visible');

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** log10 of a std as the page writes it: `0.0312`, `3.12 × 10⁻⁴`. */
function log10Of(text: string): number {
  const [digits, power = '0'] = text.split(' × 10');
  const exponent = Array.from(power, (character) => {
    const digit = superscripts.indexOf(character);
    return digit < 0 ? character.replace('⁻', '-') : String(digit);
  });
  return Math.log10(Number(digits)) + Number(exponent.join(''));
}

/** That the page is at a layer and a column of σ², and has its numbers to three digits. */
async function expectPlace(page: Page, layer: number, column: number): Promise<void> {
  const { sigmaSq, planes } = alone.result.facets[0];
  await expect(place(page)).toContainText(`Layer ${layer} at σ² = ${Number(sigmaSq[column].toPrecision(4))},`);
  const rows = page.locator('.readout tbody tr:not(.theory-row)');
  for (const [index, { layers, log10Std }] of planes.entries()) {
    const text = await rows.nth(index).locator('td').first().textContent();
    const expected = log10Std.at(layers.indexOf(layer))?.[column] ?? null;
    if (!layers.includes(layer)) expect(text).toBe('–');
    else if (expected === null) expect(text).toBe('0');
    else expect(Math.abs(log10Of(text ?? '') - expected)).toBeLessThan(0.0025);
  }
}

/** The middle of a cell of a heatmap, in px of the window. */
async function cell(chart: Locator, row: number, rows: number, column: number): Promise<{ x: number; y: number }> {
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.locator('.frame').boundingBox();
  if (box === null) throw new Error('nothing is drawn');
  return { x: box.x + (box.width * (column + 0.5)) / 9, y: box.y + (box.height * (row + 0.5)) / rows };
}

test('opens from disk, asks for nothing, and nothing goes wrong', async ({ page }) => {
  const problems = watchForProblems(page, 'null');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const { url } of [alone, several]) {
    await page.goto(url);
    await expect(profile(page)).toBeVisible();
  }
  expect(requests).toEqual([alone.url, several.url]);
  expect(problems).toEqual([]);
});

test('a click on a cell moves the crosshair everywhere; looking elsewhere does so until the pointer leaves', async ({
  page,
}) => {
  await page.goto(alone.url);
  const at = await cell(hidden(page), 3, 12, 6);
  await page.mouse.click(at.x, at.y);
  await expectPlace(page, 3, 6);
  await expect(page.getByRole('slider')).toHaveValue('6');
  for (const chart of [hidden(page), gradients(page)]) {
    const box = await chart.locator('rect.cell').boundingBox();
    const own = await chart.locator('.frame').boundingBox();
    if (box === null || own === null) throw new Error('no crosshair');
    expect((box.x + box.width / 2 - own.x) / own.width).toBeCloseTo(6.5 / 9, 2);
  }
  await expect(page.locator('.chart .crosshair')).toHaveCount(1);

  const elsewhere = await cell(gradients(page), 0, 11, 0);
  await page.mouse.move(elsewhere.x, elsewhere.y);
  await expectPlace(page, 1, 0);
  await page.mouse.move(elsewhere.x, 0);
  await page.mouse.move(2, 2);
  await expectPlace(page, 3, 6);
});

test('a place on the profile chooses its layer', async ({ page }) => {
  await page.goto(alone.url);
  await page.getByRole('slider').fill('2');
  await profile(page).scrollIntoViewIfNeeded();
  const frame = await profile(page).locator('.frame').boundingBox();
  if (frame === null) throw new Error('nothing is drawn');
  await page.mouse.click(frame.x + frame.width - 3, frame.y + 20);
  await expectPlace(page, 11, 2);
});

test('each chart is one stop of the tab key, and arrows move the crosshair and are told', async ({ page }) => {
  await page.goto(alone.url);
  const stops: (string | null)[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? null,
      ),
    );
  }
  expect(stops).toEqual([
    'hidden units h: std by layer and σ²',
    'gradients ∂L/∂f: std by layer and σ²',
    'INPUT',
    'std through the layers',
  ]);
  await hidden(page).focus();
  await page.keyboard.press('Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expectPlace(page, 7, 2);
  await expect(page.getByRole('status')).toContainText(
    /^Layer 7 at σ² = [\d.]+, σ_w² = D·σ² = [\d.]+\. hidden units h: std /,
  );
  await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await expectPlace(page, 0, 8);
  await expect(page.locator('.readout tbody tr:not(.theory-row)').nth(1)).toContainText('begin at layer 1');
  await profile(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expectPlace(page, 1, 7);
});

test('the slider draws the profile of its σ², with theory’s line and band', async ({ page }) => {
  await page.goto(alone.url);
  const line = profile(page).locator('.measured.q-h').last();
  const before = await line.getAttribute('d');
  await page.getByRole('slider').fill('0');
  await expect(page.locator('.variance')).toContainText('σ² = 0.01,');
  expect(await line.getAttribute('d')).not.toBe(before);
  // Keys in the legend, and the chart's own.
  await expect(profile(page).locator('.theory.q-h')).toHaveCount(2);
  await expect(profile(page).locator('.band.q-dl_df')).toHaveCount(1);
  await expect(page.locator('.theory-row').first()).toContainText(/infinitely wide [\d.]+.*95 % of seeds [\d.]+/);
});

test('keeps the place, and draws to the new width, when the window becomes another', async ({ page }) => {
  await page.goto(alone.url);
  await page.getByRole('slider').fill('7');
  for (const width of [360, 1100]) {
    await page.setViewportSize({ width, height: 740 });
    await expect
      .poll(() =>
        hidden(page).evaluate((box) => box.clientWidth - Number(box.querySelector('svg')?.getAttribute('width'))),
      )
      .toBe(0);
    await expectPlace(page, 6, 7);
  }
});

test('one of several networks is shown, by the list, by the table and by the address', async ({ page }) => {
  await page.goto(`${several.url}#network-3`);
  const shown = page.locator('section.network:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole('heading', { level: 2 })).toContainText('orthogonal');
  await page.getByLabel('network', { exact: true }).selectOption({ index: 0 });
  await expect(shown.getByRole('heading', { level: 2 })).toContainText('kaiming_normal');
  await page.getByRole('link', { name: 'xavier_normal' }).click();
  await expect(shown.getByRole('heading', { level: 2 })).toContainText('xavier_normal');
  await expect(page.getByLabel('network', { exact: true })).toHaveValue('1');
  await expect(page.locator('tr[aria-current]')).toContainText('xavier_normal');
  const sigmaSq = several.result.facets[1].sigmaSq[0];
  await expect(place(page)).toContainText(`σ² = ${formatPlainSigmaSq(sigmaSq)}`);
});

test('a finger chooses a cell, and dragging along goes on choosing', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(alone.url);
  const at = await cell(hidden(page), 5, 12, 1);
  await page.touchscreen.tap(at.x, at.y);
  await expectPlace(page, 5, 1);
  const to = await cell(hidden(page), 5, 12, 4);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: to.y }] });
  await touch('touchStart', at.x);
  for (let step = 1; step <= 4; step++) await touch('touchMove', at.x + ((to.x - at.x) * step) / 4);
  await touch('touchEnd');
  await expectPlace(page, 5, 4);
  // A finger that scrolls the page chooses nothing.
  const scroll = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: at.x, y }] });
  await scroll('touchStart', at.y);
  for (let step = 1; step <= 8; step++) await scroll('touchMove', at.y - 20 * step);
  await scroll('touchEnd');
  await expectPlace(page, 5, 4);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`has no barrier that axe finds, nor sideways scrolling: ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      for (const { url } of [alone, several]) {
        await page.goto(url);
        await expect(profile(page)).toBeVisible();
        for (const summary of await page.locator('summary:visible').all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await context.close();
    });
  }
}

test('is whole without its script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(several.url);
  await expect(page.getByRole('img', { name: 'std through the layers' }).locator('visible=true')).toHaveCount(3);
  await page.goto(alone.url);
  for (const name of ['hidden units h: std by layer and σ²', 'gradients ∂L/∂f: std by layer and σ²', /^Legend/])
    await expect(page.getByRole('img', { name })).toBeVisible();
  for (const sentence of alone.result.facets[0].verdict) await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await page.getByText('The numbers: hidden units h').click();
  await expect(page.getByRole('rowheader', { name: '11', exact: true }).first()).toBeVisible();
  await context.close();
});
