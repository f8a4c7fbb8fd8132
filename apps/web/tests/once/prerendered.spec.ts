import { expect, test } from '@playwright/test';
import { waiting } from '../support/site.ts';

test.use({ javaScriptEnabled: false });

test('says what it is about before any script runs', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('How large should initial weights be? · initscope');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /hidden units and gradients/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How large should initial weights be?');
  await expect(page.getByRole('main')).toContainText('Draw the weights of a 50-layer ReLU network with variance σ².');
  await expect(page.getByRole('heading', { name: 'Why 2/D' })).toBeVisible();
});

test('already has the frame, axes and 2/D line of both charts', async ({ page }) => {
  await page.goto('/');
  const frames = page.getByRole('img', { name: /not computed yet$/ });
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) {
    await expect(frame).toContainText('weight variance σ²');
    await expect(frame).toContainText('2/D = 0.025');
    await expect(frame.locator('.cells')).toHaveCount(0);
    await expect(frame.locator('.frame')).toHaveCount(1);
  }
});

test('says that it needs JavaScript, and what does not', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('status')).toHaveText(waiting);
  const sentence = page.locator('noscript');
  await expect(sentence).toBeVisible();
  expect(await sentence.innerText()).toMatch(
    /^That takes JavaScript, which is switched off\..*npx --yes pnpm@12 sweep in the project’s folder draws the heatmaps in a terminal\.$/s,
  );
});
