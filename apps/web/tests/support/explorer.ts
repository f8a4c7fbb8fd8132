import { expect, type Locator, type Page } from '@playwright/test';
import { quantityNames } from '@initscope/charts';
import type { Quantity } from '@initscope/core';

/** One of the explorer's heatmaps, as one stop of the Tab key. */
export function mapOf(page: Page, quantity: Quantity): Locator {
  return page.getByRole('application', { name: `Heatmap of the std of ${quantityNames[quantity]}`, exact: true });
}

/** The explorer's profile, as one stop of the Tab key. */
export function profileOf(page: Page): Locator {
  return page.getByRole('application', { name: /^Profile: std by layer/ });
}

/** What the explorer says of the sweep: how far it is, how long it took, what it would cost. */
export function statusOf(page: Page): Locator {
  return page.getByRole('region', { name: 'The sweep' }).locator('p').and(page.getByRole('status'));
}

/** Opens an address of the explorer and waits until its sweep is computed and drawn. */
export async function openExplorer(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await computed(page);
}

/** Waits until what was asked for last is computed and drawn; `work` is what is said of it, as "328 networks, rays". */
export async function computed(page: Page, work = ''): Promise<void> {
  await expect(statusOf(page)).toContainText(new RegExp(`^Computed .*${work}.* here in your browser`), {
    timeout: 60_000,
  });
}

/** Waits until an address says what is shown; the page writes it once the reader has come to rest. */
export async function expectQuery(page: Page, query: string): Promise<void> {
  await expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toBe(query);
}

export function sigmaField(page: Page): Locator {
  return page.getByRole('region', { name: 'The sweep' }).getByRole('textbox', { name: /^σ²/ });
}

export function sigmaSlider(page: Page): Locator {
  return page.getByRole('slider', { name: 'σ², weight variance, on a log scale' });
}

/** One of the controls by its word. */
export function control(page: Page, word: string): Locator {
  return page.getByRole('region', { name: 'The network' }).getByLabel(word, { exact: false }).first();
}

/** Types into a field, and leaves it. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}

/** What happens at the σ² that is looked at. */
export async function verdictOf(page: Page): Promise<string> {
  return (await page.locator('p.verdict').innerText()).replaceAll('\u00a0', ' ');
}

/** The numbers at the place that is looked at. */
export interface Readout {
  /** Layer and σ². */
  readonly caption: string;
  /** By quantity: measured, theory, 95 % of seeds. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

export async function readoutOf(page: Page): Promise<Readout> {
  const table = page.getByRole('table', { name: /^Layer \d+ at/ });
  const texts = await table.evaluate((element: HTMLTableElement) => ({
    caption: element.caption?.innerText ?? '',
    rows: Array.from(element.tBodies[0]?.rows ?? [], (row) =>
      Array.from(row.cells, (cell) => (cell.textContent ?? '').trim()),
    ),
  }));
  return {
    caption: texts.caption.replace(/\s+/g, ' ').trim(),
    rows: Object.fromEntries(texts.rows.map(([name = '', ...cells]) => [name, cells])),
  };
}

/** Where a heatmap's crosshair lies: shares of the way from left to right and from top to bottom of its frame; `undefined` where it has no line. */
export async function crosshairOn(
  heatmap: Locator,
): Promise<{ readonly x: number | undefined; readonly y: number | undefined }> {
  const { d, frame } = await heatmap.evaluate((element) => {
    const rect = element.querySelector('.frame');
    return {
      d: element.querySelector('.crosshair-line')?.getAttribute('d') ?? '',
      frame: ['x', 'y', 'width', 'height'].map((name) => Number(rect?.getAttribute(name))),
    };
  });
  const [left = NaN, top = NaN, width = NaN, height = NaN] = frame;
  const x = /M([\d.]+) [\d.]+V/.exec(d)?.[1];
  const y = /M[\d.]+ ([\d.]+)H/.exec(d)?.[1];
  return {
    x: x === undefined ? undefined : (Number(x) - left) / width,
    y: y === undefined ? undefined : (Number(y) - top) / height,
  };
}

/** The layer that a profile's crosshair points out, by the ticks of its axis; `undefined` where it has none. */
export async function layerOnProfile(profile: Locator, last: number): Promise<number | undefined> {
  const { x, ticks } = await profile.evaluate((element) => ({
    x: element.querySelector('line.crosshair')?.getAttribute('x1'),
    ticks: Array.from(element.querySelectorAll('text.tick[text-anchor="middle"]'), (tick) => ({
      layer: Number(tick.textContent),
      x: Number(tick.getAttribute('x')),
    })),
  }));
  const [first, end] = [0, last].map((layer) => ticks.find((tick) => tick.layer === layer)?.x ?? NaN);
  if (x === null || x === undefined || first === undefined || end === undefined) return undefined;
  return Math.round(((Number(x) - first) / (end - first)) * last * 1000) / 1000;
}

/** The middle of a heatmap's cell, in px of the window: to point at. */
export async function cellCentre(
  heatmap: Locator,
  [row, rows]: readonly [index: number, of: number],
  [column, columns]: readonly [index: number, of: number],
): Promise<{ readonly x: number; readonly y: number }> {
  await heatmap.scrollIntoViewIfNeeded();
  const box = await heatmap.locator('.frame').boundingBox();
  if (box === null) throw new Error('the heatmap is not drawn');
  return { x: box.x + ((column + 0.5) / columns) * box.width, y: box.y + ((row + 0.5) / rows) * box.height };
}

/** What a screen reader is told of a place that keys have reached. */
export function saidPlace(page: Page): Locator {
  return page.locator('p[aria-live=polite]').filter({ hasText: 'σ²' });
}

/** Everything drawn in a heatmap but the crosshair: to see whether it is drawn anew. */
export async function cellsOf(heatmap: Locator): Promise<string> {
  return heatmap.locator('svg > g').first().innerHTML();
}
