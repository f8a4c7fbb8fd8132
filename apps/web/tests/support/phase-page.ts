import { expect, type Locator, type Page } from '@playwright/test';

/** The address of the phase diagram. */
export const phasePage = '/phase/';

/** The diagram with its crosshair, as one stop of the Tab key. */
export function planeOf(page: Page): Locator {
  return page.getByRole('application', { name: /^Phase diagram of/ });
}

/** Opens the page and waits until its diagram is computed in the browser. */
export async function openPhase(page: Page, query = ''): Promise<void> {
  await page.goto(phasePage + query);
  await computed(page);
}

/** Waits until the diagram that is shown is one that was computed in the browser. */
export async function computed(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toContainText(/Computed \d+ points here/, { timeout: 20_000 });
}

/** A figure of the readout, by the name of its quantity in files. */
export function figureOf(page: Page, quantity: string): Locator {
  return page.locator(`tr[data-quantity="${quantity}"] .value`);
}
