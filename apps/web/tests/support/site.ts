import { expect, type Locator, type Page } from '@playwright/test';
import { computed, mapOf } from './explorer.ts';

/** The heatmaps of a result's page, by their accessible names. */
export const heatmapNames = {
  h: 'Standard deviation of hidden units h by layer and weight variance',
  dl_df: 'Standard deviation of gradients ∂L/∂f by layer and weight variance',
} as const;

export function heatmapOf(page: Page, quantity: keyof typeof heatmapNames): Locator {
  return page.getByRole('img', { name: heatmapNames[quantity], exact: true });
}

/** What the first page says of its sweep until its script runs. */
export const waiting = 'Computed when this page was made; your browser will do it again.';

/** Opens the first page and waits until its sweep is computed here and drawn. */
export async function openSweep(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expectSweep(page);
}

export async function expectSweep(page: Page): Promise<void> {
  await computed(page, '328 networks, rays');
  await expect(mapOf(page, 'h')).toBeVisible();
  await expect(mapOf(page, 'dl_df')).toBeVisible();
}

/** Waits until nothing moves or fades any more. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}
