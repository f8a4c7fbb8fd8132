import AxeBuilder from '@axe-core/playwright';
import { facetsOf, parseSweepSpec } from '@initscope/core';
import { expect, test, type Page } from '@playwright/test';
import { sweepCommand, runCommand } from '../../src/lib/share/command.ts';
import { embedCode } from '../../src/lib/share/embed.ts';
import { kerasCode } from '../../src/lib/share/keras.ts';
import { numpyCode } from '../../src/lib/share/numpy.ts';
import { pytorchCode } from '../../src/lib/share/pytorch.ts';
import { mountedPage, type MountedPage } from '../support/mounted.ts';
import { watchForProblems } from '../support/problems.ts';

// The menu by itself, over a small sweep: tests/support/share-page.

let menu: MountedPage;

test.beforeAll(async () => {
  menu = await mountedPage('share-page/main.ts');
});

const spec = parseSweepSpec({ layers: 6, width: 8, sigmaSq: 'log:1e-2:10:7', seeds: '0..2' });
const [{ network }] = facetsOf(spec);

const codes: readonly (readonly [form: string, texts: readonly string[]])[] = [
  ['Command line', [sweepCommand(spec), runCommand(network, 1, 0)]],
  ['PyTorch', [pytorchCode(network, 1)]],
  ['Keras', [kerasCode(network, 1)]],
  ['NumPy', [numpyCode(network, 1, 0)]],
];

async function opened(page: Page, search = ''): Promise<void> {
  await menu.open(page, search);
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(page.locator('pre').first()).toBeVisible();
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('is opened and closed by its button, and closed by Escape from anywhere in it, which gives the focus back', async ({
  page,
  baseURL,
}) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await menu.open(page);
  const opener = page.getByRole('button', { name: 'Share and save' });
  const panel = page.getByRole('group', { name: 'Share and save' });
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await expect(panel).toHaveCount(0);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel).toBeVisible();
  await opener.click();
  await expect(panel).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('every control of it is reached by Tab, and Tab leaves it again', async ({ page }) => {
  await opened(page);
  const reached: string[] = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.textContent.trim() || document.activeElement?.tagName || ''),
    );
  }
  expect(reached).toEqual([
    'Copy link',
    'Copy HTML to embed it',
    'INPUT',
    'Copy',
    codes[0][1][0],
    'Copy',
    codes[0][1][1],
    'Picture (SVG)',
    'Picture (PNG)',
    'Every layer and seed (CSV)',
    'Result, to open again (JSON)',
    // Beyond it there is nothing but the end of the page.
    reached[11],
  ]);
  expect(reached.slice(0, 11)).not.toContain(reached[11]);
});

test('copies the absolute link and the HTML to embed it, and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  const base = `${baseURL}/_mounted/`;
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').nth(0)).toHaveText('Copied');
  expect(await clipboard(page)).toBe(`${base}?layers=6&width=8#at`);
  await page.getByRole('button', { name: 'Copy HTML to embed it' }).click();
  await expect(page.getByRole('status').nth(1)).toHaveText('Copied');
  expect(await clipboard(page)).toBe(
    embedCode('?layers=6&width=8#at', base, { title: 'initscope: relu network, 6 layers of 8 units' }),
  );
});

test('shows each command and program before it is copied, and copies just that', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  await page.getByRole('radio', { name: 'Command line' }).focus();
  for (const [i, [form, texts]] of codes.entries()) {
    if (i > 0) await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: form })).toBeChecked();
    await expect(page.locator('pre')).toHaveCount(texts.length);
    for (const [place, text] of texts.entries()) {
      expect(await page.locator('pre').nth(place).textContent()).toBe(text);
      const copy = page.getByRole('button', { name: 'Copy', exact: true }).nth(place);
      await copy.click();
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(place + 1);
      expect(await clipboard(page)).toBe(text);
    }
    await page.getByRole('radio', { name: form }).focus();
  }
});

test('where the browser refuses to copy, selects the text for the reader, and says so', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const problems = watchForProblems(page, baseURL ?? '');
  await opened(page);
  const refused = 'This browser refused to copy it: it is selected, for Ctrl+C or ⌘C.';
  await page.getByRole('button', { name: 'Copy link' }).click();
  const box = page.getByRole('textbox', { name: 'Copy link: the text' });
  const link = `${baseURL}/_mounted/?layers=6&width=8#at`;
  await expect(box).toHaveValue(link);
  await expect(box).toBeFocused();
  expect(
    await box.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe(link);
  await expect(page.getByRole('status').nth(0)).toHaveText(refused);
  // Also a command that is broken over several lines is selected as the one that it is.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(page.getByRole('status').filter({ hasText: refused })).toHaveCount(2);
  expect(await page.evaluate(() => String(getSelection()))).toBe(sweepCommand(spec));
  await page.getByRole('radio', { name: 'NumPy' }).check();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: refused })).toHaveCount(2);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(numpyCode(network, 1, 0).trim());
  expect(problems).toEqual([]);
});

test('loads what writes code when it is opened, and what makes files when one is wanted', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await menu.open(page);
  await expect(page.getByRole('button', { name: 'Share and save' })).toBeVisible();
  const before = loaded.length;
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(page.locator('pre').first()).toBeVisible();
  expect(loaded.slice(before).join('\n')).toMatch(/code-of/);
  const atFirst = loaded.length;
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV/ }).click()]);
  expect(loaded.slice(atFirst).join('\n')).toMatch(/csv/);
});

test('says so when what writes code or makes files does not load, and everything else goes on', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await menu.open(page);
  await page.route(/(code-of|csv)-/, (route) => route.abort());
  const sentence = 'A part of this page did not load; is there a connection? Loading the page again tries it again.';
  await page.getByRole('button', { name: 'Share and save' }).click();
  await expect(page.getByRole('alert')).toHaveText(sentence);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').nth(0)).toHaveText('Copied');
  await page.getByRole('button', { name: /CSV/ }).click();
  await expect(page.getByRole('alert').last()).toHaveText(`It was not saved. ${sentence}`);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /JSON/ }).click()]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`gives axe nothing to complain of, and needs no sideways scrolling: ${colorScheme}, ${width} px`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 740 },
        baseURL: baseURL ?? '',
      });
      try {
        const page = await context.newPage();
        await opened(page, '?initializer=kaiming_normal');
        for (const [form] of codes) {
          await page.getByRole('radio', { name: form }).check();
          // A page's title and first heading are for the pages that hold the menu.
          const { violations } = await new AxeBuilder({ page })
            .disableRules(['page-has-heading-one', 'region', 'heading-order'])
            .analyze();
          expect(violations).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow).toBeLessThanOrEqual(0);
        }
      } finally {
        await context.close();
      }
    });
  }
}
