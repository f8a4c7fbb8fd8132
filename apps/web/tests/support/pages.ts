import { expect, type Locator, type Page } from '@playwright/test';
import { openLesson } from './lesson.ts';
import { openPhase } from './phase-page.ts';
import { chooseFile, resultsPage } from './results-page.ts';
import { computeResult } from './small-result.ts';

/** A page of the site. */
export interface SitePage {
  /** What the links to it say. */
  readonly name: 'Explorer' | 'Lesson' | 'Phases' | 'Results' | 'Method';
  /** From the site's root: without a slash at its beginning. */
  readonly path: string;
  readonly heading: string;
}

/** The pages, in the order of their links. */
export const sitePages: readonly SitePage[] = [
  { name: 'Explorer', path: '', heading: 'Are my initial weights any good?' },
  { name: 'Lesson', path: 'notebook/', heading: 'Find out how large weights should start' },
  { name: 'Phases', path: 'phase/', heading: 'Order, chaos, and the line between' },
  { name: 'Results', path: 'results/', heading: 'Results of a sweep' },
  { name: 'Method', path: 'method/', heading: 'Method' },
];

/** Ten networks, each as fine as a picture of it needs. */
const sweepOfResult = { layers: '12,48', width: '8,16,32,64,128', sigmaSq: 'log:1e-3:4:31', seeds: '0..3' };

/** The pages as readers see them: opened, and with everything computed that they compute by themselves. */
export const views: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    name: 'explorer',
    open: async (page) => {
      await openExplorer(page);
      // Theory comes after what was measured.
      await expect(page.locator('.readout tbody td').last()).toHaveText(/\d … \d/, { timeout: 20_000 });
    },
  },
  { name: 'lesson', open: openLesson },
  { name: 'phases', open: (page) => openPhase(page) },
  { name: 'results', open: openResults },
  {
    name: 'results with one open',
    open: async (page) => {
      await openResults(page);
      await chooseFile(page, 'summary.json', JSON.stringify(computeResult(sweepOfResult)));
      await expect(page.getByRole('status')).toContainText('summary.json: 10 networks, 4 seeds, computed by');
    },
  },
  { name: 'method', open: openMethod },
];

/** Opens the explorer and waits until it has computed, in the browser, what the address asks for. */
export async function openExplorer(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await expectComputed(page);
}

/** Waits until the explorer has computed a sweep in the browser. */
export async function expectComputed(page: Page): Promise<void> {
  await expect(sweepStatus(page)).toHaveText(
    /^Computed \d+ networks, \w+, here in your browser, in [\d.]+ (s|min)\.$/,
    { timeout: 20_000 },
  );
}

/** What the explorer says of its sweep. */
export function sweepStatus(page: Page): Locator {
  return page.getByRole('region', { name: 'The sweep' }).locator('.below [role=status]').first();
}

/** The theme switch: light, dark, or as the reader's system has it. */
export function themeSwitch(page: Page): Locator {
  return page.getByRole('combobox', { name: 'theme' });
}

/** Opens all that a page has closed: details, answers, and the menu for sharing. */
export async function openEverything(page: Page): Promise<void> {
  for (const link of (await page.getByRole('link', { name: 'Just show me' }).all()).toReversed()) await link.click();
  // Those within others, and what comes with a script of its own, appear on the way.
  const closed = page.locator('details:not([open]) > summary:visible');
  await expect(async () => {
    if ((await closed.count()) > 0) await closed.first().click();
    await expect(closed).toHaveCount(0, { timeout: 100 });
  }).toPass();
  const share = page.getByRole('button', { name: 'Share and save', expanded: false });
  if ((await share.count()) > 0) {
    await share.click();
    await expect(page.getByRole('group', { name: 'Share and save' })).toBeVisible();
  }
}

/** By how many pixels a page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function openResults(page: Page): Promise<void> {
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
}

async function openMethod(page: Page): Promise<void> {
  await page.goto('/method/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Method');
}
