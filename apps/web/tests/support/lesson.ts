import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The address of the lesson. */
export const lessonPage = '/notebook/';

/** One network of the fixture: what NumPy computed. */
export interface NotebookNetwork {
  readonly layers: number;
  readonly width: number;
  readonly sigmaSq: number;
  /** std of hidden units h, layers 0 … K−1. */
  readonly stdHidden: readonly number[];
  /** std of ∂L/∂f, layers 1 … K−1. */
  readonly stdGradient: readonly number[];
}

/** Notebook 7.3's three networks, in full precision; the file says where they come from. */
export async function notebookNetworks(): Promise<
  Readonly<Record<'small' | 'exploding' | 'balanced', NotebookNetwork>>
> {
  const text = await readFile(new URL('../fixtures/notebook-7.3.json', import.meta.url), 'utf8');
  const { networks } = JSON.parse(text) as { readonly networks: readonly NotebookNetwork[] };
  const [small, exploding, balanced] = networks;
  return { small, exploding, balanced };
}

/** What a number is printed as: by the notebook's `%3.3f` below a million, and beyond by its first seven digits. */
export function printed(std: number): string {
  if (std < 1e6) return std.toFixed(3);
  const [digits, exponent] = std.toExponential(6).split('e+');
  const superscripts = Array.from(exponent, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${digits} × 10${superscripts}`;
}

/** A list of std by layer: what stands beside each layer. */
export async function listed(list: Locator): Promise<readonly string[]> {
  return (await list.locator('dd').allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
}

/** The lists of the page by their captions, those of the answers, not of the reader's own trials. */
export function listOf(page: Page, caption: RegExp): Locator {
  return page.locator('.list:not(details *)', { has: page.locator('p', { hasText: caption }) });
}

/** Waits until the page's script runs. */
export async function openLesson(page: Page): Promise<void> {
  await page.goto(lessonPage);
  await expect(page.getByText('every digit agrees')).toBeVisible({ timeout: 20_000 });
}

/** A prediction by its number. */
export function predictionOf(page: Page, number: number): Locator {
  return page.getByRole('region', { name: `Prediction ${number} of 6` });
}
