import { expect, type Locator, type Page } from '@playwright/test';

/** The heatmaps on the page, by their accessible names. */
export const heatmapNames = {
  h: 'Standard deviation of hidden units h by layer and weight variance',
  dl_df: 'Standard deviation of gradients ∂L/∂f by layer and weight variance',
} as const;

export function heatmapOf(page: Page, quantity: keyof typeof heatmapNames): Locator {
  return page.getByRole('img', { name: heatmapNames[quantity], exact: true });
}

/** What the page says of the sweep until its script runs. */
export const waiting = 'The sweep is computed here, in your browser, once this page’s script has loaded.';

/** Opens the page and waits until the sweep is computed and drawn. */
export async function openSweep(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expectSweep(page);
}

export async function expectSweep(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toContainText('Computed 328 networks', { timeout: 20_000 });
  await expect(heatmapOf(page, 'h')).toBeVisible();
  await expect(heatmapOf(page, 'dl_df')).toBeVisible();
}

/** Waits until nothing moves or fades any more. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}
